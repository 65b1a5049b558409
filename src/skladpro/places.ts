import type { Db } from './engine.ts';
import { live, serviceId } from './rows.ts';
import { textOf } from './text.ts';
import { readGroups, withDescendants } from './tree.ts';
import type { Named } from './warehouse.ts';

const liveObjects = (db: Db) =>
  db.selectFrom('Objects').select(['ID', 'Name']).where('ID', '>', serviceId).where(live()).orderBy('ID');

const named = (row: { ID: number; Name: string | null }): Named => ({ id: row.ID, name: textOf(row.Name) });

/** Live objects (обекти) without the built-in one, in ID order. */
export const objects = async (db: Db): Promise<Named[]> => (await liveObjects(db).execute()).map(named);

/**
 * Live objects of the groups, each with everything below it, in ID order.
 * @throws ProblemError `group-missing`.
 */
export async function objectsIn(db: Db, objectGroupIds: number[]): Promise<Named[]> {
  if (objectGroupIds.length === 0) return [];
  const groupIds = withDescendants(await readGroups(db, 'ObjectsGroups'), objectGroupIds, 'ObjectsGroups');
  return (await liveObjects(db).where('GroupID', 'in', groupIds).execute()).map(named);
}
