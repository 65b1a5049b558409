import type { Db } from './engine.ts';
import { live, serviceId } from './rows.ts';
import { textOf } from './text.ts';
import type { Named } from './warehouse.ts';

/** Users that may sign documents, in ID order: never the built-in one, never a deleted one. */
export async function users(db: Db): Promise<Named[]> {
  const rows = await db
    .selectFrom('Users')
    .select(['ID', 'Name'])
    .where('ID', '>', serviceId)
    .where(live())
    .orderBy('ID')
    .execute();
  return rows.map((row) => ({ id: row.ID, name: textOf(row.Name) }));
}
