import { type Expression, type SqlBool, sql } from 'kysely';
import type { Customer } from '../../domain/order.ts';
import type { Db, Engine, Expressions } from '../engine.ts';
import { live, serviceId } from '../rows.ts';
import { textOf } from '../text.ts';
import type { Named, PartnerMatch } from '../warehouse.ts';
import { emailKeys, identityNumber, phoneKey, phoneKeys } from './identity.ts';

interface PartnerRow {
  ID: number;
  Company: string | null;
  Bulstat: string | null;
  TaxNo: string | null;
  eMail: string | null;
  Phone: string | null;
  Phone2: string | null;
}

/** Live partners, the built-in one left out, the oldest first. */
const candidates = (db: Db, where: Expression<SqlBool>): Promise<PartnerRow[]> =>
  db
    .selectFrom('Partners')
    .select(['ID', 'Company', 'Bulstat', 'TaxNo', 'eMail', 'Phone', 'Phone2'])
    .where('ID', '>', serviceId)
    .where(live())
    .where(where)
    .orderBy('ID')
    .execute();

/**
 * The partner that the customer is, by ЕИК, then VAT number, then e-mail, then phone; the oldest when several match. A
 * person found by e-mail or phone is another one when both sides give a ЕИК and they differ.
 */
export async function findPartner(
  { sql: say }: Engine,
  db: Db,
  customer: Customer,
): Promise<(Named & { by: PartnerMatch }) | null> {
  const eik = identityNumber(customer.eik);
  const vat = identityNumber(customer.vatNumber);
  const email = emailKeys(customer.email)[0] ?? '';
  const phone = phoneKey(customer.phone);
  const holdsDigits = (column: string) => say.bareHolds(sql.ref<string | null>(column), phone);
  const noOther = (row: PartnerRow) => {
    const own = identityNumber(textOf(row.Bulstat));
    return eik === '' || own === '' || own === eik;
  };
  const steps: {
    by: PartnerMatch;
    key: string;
    where: Expression<SqlBool>;
    is: (row: PartnerRow) => boolean;
  }[] = [
    {
      by: 'eik',
      key: eik,
      where: isNumber(say, 'Bulstat', eik),
      is: (row) => identityNumber(textOf(row.Bulstat)) === eik,
    },
    {
      by: 'vat',
      key: vat,
      where: isNumber(say, 'TaxNo', vat),
      is: (row) => identityNumber(textOf(row.TaxNo)) === vat,
    },
    {
      by: 'email',
      key: email,
      where: say.holds(say.lower(sql.ref('eMail')), email),
      is: (row) => noOther(row) && emailKeys(textOf(row.eMail)).includes(email),
    },
    {
      by: 'phone',
      key: phone,
      where: sql`(${holdsDigits('Phone')} or ${holdsDigits('Phone2')})`,
      is: (row) => noOther(row) && [row.Phone, row.Phone2].some((p) => phoneKeys(textOf(p)).includes(phone)),
    },
  ];
  for (const { by, key, where, is } of steps) {
    const row = key === '' ? undefined : (await candidates(db, where)).find(is);
    if (row) return { id: row.ID, name: textOf(row.Company), by };
  }
  return null;
}

/** The live partner with this ID; null for the built-in, a deleted or an absent one. */
export async function partnerById(db: Db, id: number): Promise<Named | null> {
  const [row] = await candidates(db, sql<SqlBool>`${sql.ref('ID')} = ${id}`);
  return row ? { id: row.ID, name: textOf(row.Company) } : null;
}

/** The live partner with exactly this `Company`; the oldest of several. */
export async function partnerByName({ db, sameText }: Engine, company: string): Promise<Named | null> {
  const name = company.trim();
  const rows = await candidates(db, sameText(sql.ref<string>('Company'), [name]));
  const row = rows.find((one) => textOf(one.Company) === name);
  return row ? { id: row.ID, name } : null;
}

const isNumber = (say: Expressions, column: string, key: string): Expression<SqlBool> =>
  say.bareIs(sql.ref<string | null>(column), [key, `BG${key}`]);
