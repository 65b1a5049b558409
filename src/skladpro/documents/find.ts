import { sql } from 'kysely';
import type { DocumentKind, WrittenDocument } from '../../domain/document.ts';
import { operTypeOf } from '../../domain/document.ts';
import type { Db, Engine } from '../engine.ts';
import { textOf } from '../text.ts';

/** Whether a note belongs to the token: …#1048 is not the beginning of …#10482. */
export const bears = (note: string, token: string): boolean => note === token || note.startsWith(`${token} `);

/**
 * The order or sale whose note begins with the token; the earliest when there are several (an order that became a sale
 * may have given it its notes). Drafts count: a person may be editing the document.
 */
export async function findDocument(
  engine: Engine,
  db: Db,
  token: string,
  since: string,
): Promise<WrittenDocument | null> {
  const rows = await db
    .selectFrom('Operations')
    .select(['OperType', 'Acct', 'ObjectID', 'Note'])
    .where('OperType', 'in', [operTypeOf.sale, operTypeOf.order])
    .where('Date', '>=', since)
    .where(engine.sql.beginsWith(sql.ref<string | null>('Note'), token))
    .orderBy('ID')
    .execute();
  const row = rows.find((one) => bears(textOf(one.Note), token));
  if (!row) return null;
  const kind: DocumentKind = row.OperType === operTypeOf.sale ? 'sale' : 'order';
  return {
    kind,
    operType: operTypeOf[kind],
    acct: row.Acct ?? 0,
    objectId: row.ObjectID ?? 0,
    created: false,
  };
}
