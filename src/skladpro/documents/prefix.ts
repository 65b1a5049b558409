import { sql } from 'kysely';
import type { DocumentKind } from '../../domain/document.ts';
import type { Db } from '../engine.ts';
import { textOf } from '../text.ts';

/** Prefixes of document numbers in NextAcct. That of sales is seen in data; that of orders only in code. */
const usual: Record<DocumentKind, string> = { order: 'OR', sale: 'S' };

/** Prefixes that belong to other types of document. */
const others = new Set(
  'D S WA Rev PI T WO R OF P CG CR CT RCI PCI DN CN G Rf RR AP Rs INV RO'.toLowerCase().split(' '),
);

/**
 * The prefix under which this installation reserves the numbers of the kind. For orders it is learnt from the reservation
 * of the last one: an only prefix that no other type uses; else `OR`.
 */
export async function numberPrefix(db: Db, kind: DocumentKind, last: number | null): Promise<string> {
  if (kind === 'sale' || last === null || last === 0) return usual[kind];
  const asUsual = await db
    .selectFrom('NextAcct')
    .select('NextAcct')
    .where('NextAcct', '=', `${usual.order}${last}`)
    .executeTakeFirst();
  if (asUsual) return usual.order;
  const reserved = await db
    .selectFrom('NextAcct')
    .select('NextAcct')
    .where(sql<boolean>`${sql.ref('NextAcct')} like ${`%${last}`}`)
    .execute();
  const prefixes = reserved
    .map((row) => /^([a-z]+)(\d+)$/i.exec(textOf(row.NextAcct)))
    .filter((match) => Number(match?.[2]) === last)
    .map((match) => match?.[1] ?? '')
    .filter((prefix) => !others.has(prefix.toLowerCase()));
  const [only, ...more] = prefixes;
  return only !== undefined && more.length === 0 ? only : usual.order;
}
