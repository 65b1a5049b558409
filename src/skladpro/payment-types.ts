import type { Db } from './engine.ts';
import { textOf } from './text.ts';
import type { PaymentType } from './warehouse.ts';

/** `PaymentTypes.PaymentMethod` of cash. */
export const cash = 1;

/** The merchant's own list of payment types, in ID order. */
export async function paymentTypes(db: Db): Promise<PaymentType[]> {
  const rows = await db
    .selectFrom('PaymentTypes')
    .select(['ID', 'Name', 'PaymentMethod'])
    .orderBy('ID')
    .execute();
  return rows.map((row) => ({ id: row.ID, name: textOf(row.Name), method: row.PaymentMethod ?? 0 }));
}
