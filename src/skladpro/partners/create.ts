import type { Customer } from '../../domain/order.ts';
import { ProblemError } from '../../domain/problem.ts';
import { localMoment } from '../clock.ts';
import type { Discovery } from '../discovery/discover.ts';
import { permission } from '../discovery/permissions.ts';
import { readSettings } from '../discovery/settings.ts';
import { party } from '../documents/parties.ts';
import type { Db, Engine } from '../engine.ts';
import { blankRow, fitted } from '../rows.ts';
import { exclusively } from '../transaction.ts';
import { groupMissing } from '../tree.ts';
import type { Named } from '../warehouse.ts';
import { findPartner } from './find.ts';

/** How partners of the built-in group are marked. */
const builtInGroup = -1;

/**
 * Creates the customer as a partner (retail prices, no discount), or returns the partner that another agent has created
 * for him meanwhile.
 * @throws ProblemError `partner-without-name`, `group-missing`, `service-user`, `user-missing`.
 */
export async function createPartner(
  engine: Engine,
  found: Discovery,
  customer: Customer,
  { groupId, userId }: { groupId: number; userId: number },
): Promise<Named> {
  const contact = [customer.firstName, customer.lastName].filter((name) => name !== '').join(' ');
  const company = customer.company || contact || customer.email || customer.phone;
  if (company === '') throw withoutName();
  return exclusively(engine, async ({ db, transaction }) => {
    const same = await findPartner(engine, db, customer);
    if (same) return { id: same.id, name: same.name };
    const allowed = permission('partner', found, await readSettings(db));
    if (allowed !== true) throw new ProblemError(allowed);
    await party(db, 'user', userId);
    if (groupId !== 0) await checkGroup(db, groupId);
    const responsible = customer.responsible || contact;
    const place = /^(bg)?$/i.test(customer.country) ? '' : customer.country;
    const address = [customer.address, customer.postcode, place].filter((part) => part !== '').join(', ');
    const texts = fitted(found.columns, 'Partners', {
      Company: company,
      Company2: company,
      MOL: responsible,
      MOL2: responsible,
      City: customer.city,
      City2: customer.city,
      Address: address,
      Address2: address,
      Phone: customer.phone,
      eMail: customer.email,
      TaxNo: customer.vatNumber,
      Bulstat: customer.eik,
    });
    const row = {
      ...blankRow('Partners', localMoment(new Date())),
      ...texts,
      PriceGroup: 1,
      UserID: userId,
      GroupID: groupId === 0 ? builtInGroup : groupId,
    };
    const id = await transaction(() => engine.insertReturningId(db, 'Partners', row));
    return { id, name: texts.Company };
  });
}

async function checkGroup(db: Db, groupId: number): Promise<void> {
  const row = await db.selectFrom('PartnersGroups').select('ID').where('ID', '=', groupId).executeTakeFirst();
  if (!row) throw groupMissing('PartnersGroups', groupId);
}

const withoutName = (): ProblemError =>
  new ProblemError({
    code: 'partner-without-name',
    text: {
      bg: 'Клиентът няма нито име, нито фирма, нито e-mail или телефон.',
      en: 'The customer has no name, company, e-mail or phone.',
    },
    advice: {
      bg: 'Попълнете клиента в поръчката или изберете един партньор за всички поръчки.',
      en: 'Fill in the customer of the order, or choose one partner for all orders.',
    },
  });
