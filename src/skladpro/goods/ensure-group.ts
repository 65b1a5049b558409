import { ProblemError } from '../../domain/problem.ts';
import type { Discovery } from '../discovery/discover.ts';
import { permission } from '../discovery/permissions.ts';
import { readSettings } from '../discovery/settings.ts';
import type { Engine } from '../engine.ts';
import { serviceId } from '../rows.ts';
import { clean, fitText, folded } from '../text.ts';
import { exclusively } from '../transaction.ts';
import { isTreeCode, readGroups } from '../tree.ts';
import { nextGroupCode } from './group-code.ts';
import { groupPathEmpty, groupsExhausted } from './problems.ts';

/**
 * Finds each group of the path under the one before it by name (letter case ignored), creates those that are absent, and
 * returns the last one's ID.
 * @throws ProblemError `group-without-name`, `groups-exhausted`.
 */
export async function ensureGoodsGroup(engine: Engine, found: Discovery, path: string[]): Promise<number> {
  if (path.length === 0 || path.some((name) => clean(name) === '')) throw groupPathEmpty();
  const length = found.columns.length('GoodsGroups', 'Name');
  return exclusively(engine, async ({ db, transaction }) => {
    const groups = (await readGroups(db, 'GoodsGroups')).filter((group) => isTreeCode(group.code));
    const allowed = permission('good', found, await readSettings(db));
    return transaction(async () => {
      let parent = { id: serviceId, code: '', name: '' };
      for (const name of path.map((step) => fitText(step, length))) {
        const here = groups.filter(
          (group) => group.code.length === parent.code.length + 3 && group.code.startsWith(parent.code),
        );
        let group = here.find((one) => folded(one.name) === folded(name));
        if (!group) {
          if (allowed !== true) throw new ProblemError(allowed);
          const code = nextGroupCode(
            parent.code,
            here.map((one) => one.code),
          );
          if (code === null) throw groupsExhausted(parent.name);
          const id = await engine.insertReturningId(db, 'GoodsGroups', { Code: code, Name: name });
          group = { id, code, name };
          groups.push(group);
        }
        parent = group;
      }
      return parent.id;
    });
  });
}
