import { sql } from 'kysely';
import type { Db } from '../engine.ts';
import { textOf } from '../text.ts';
import type { Columns } from './columns.ts';

/** УНП: fiscal device number – operator code – running number. */
const usn = /^[A-Z]{2}\d{6}-[0-9A-Z]{4}-\d{7}$/i;

/**
 * Signs of the certified regime (СУПТО) in the fiscal log: a УНП record (ReceiptType 8) or a description with the form of
 * a УНП. None proves nothing.
 */
export async function suptoSigns(db: Db, columns: Columns): Promise<string[]> {
  if (!columns.hasTable('ECRReceipts')) return [];
  const records = await db
    .selectFrom('ECRReceipts')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('ReceiptType', '=', 8)
    .executeTakeFirstOrThrow();
  const described = await db
    .selectFrom('ECRReceipts')
    .select('Description')
    .where(sql<boolean>`ltrim(rtrim(${sql.ref('Description')})) like ${'________-____-_______'}`)
    .orderBy('ID', 'desc')
    .limit(20)
    .execute();
  const example = described.map((row) => textOf(row.Description)).find((text) => usn.test(text));
  return [
    ...(Number(records.rows) > 0 ? [`ECRReceipts.ReceiptType = 8 (${Number(records.rows)})`] : []),
    ...(example === undefined ? [] : [`ECRReceipts.Description = ${example}`]),
  ];
}
