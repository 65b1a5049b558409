import type { Db } from '../engine.ts';
import { live, serviceId } from '../rows.ts';
import { textOf } from '../text.ts';
import type { Named } from '../warehouse.ts';
import { type Party, partyMissing, serviceRow } from './problems.ts';

const tableOf = { object: 'Objects', user: 'Users' } as const;

/**
 * The object or user that a document names.
 * @throws ProblemError `service-…` for the built-in row, `…-missing` for a deleted or absent one.
 */
export async function party(db: Db, kind: Exclude<Party, 'good' | 'partner'>, id: number): Promise<Named> {
  if (id === serviceId) throw serviceRow(kind);
  const row = await db
    .selectFrom(tableOf[kind])
    .select(['ID', 'Name'])
    .where('ID', '=', id)
    .where(live())
    .executeTakeFirst();
  if (!row) throw partyMissing(kind, id);
  return { id: row.ID, name: textOf(row.Name) };
}

/** The partner of a document, with the days he has for paying. */
export async function buyer(db: Db, id: number): Promise<{ paymentDays: number }> {
  if (id === serviceId) throw serviceRow('partner');
  const row = await db
    .selectFrom('Partners')
    .select('PaymentDays')
    .where('ID', '=', id)
    .where(live())
    .executeTakeFirst();
  if (!row) throw partyMissing('partner', id);
  return { paymentDays: row.PaymentDays ?? 0 };
}
