import type { GoodsGroup } from '../../domain/good.ts';
import type { Db } from '../engine.ts';
import { isTreeCode, readGroups } from '../tree.ts';

/** Every goods group with the names from the top of the tree down to it. */
export async function goodsGroups(db: Db): Promise<GoodsGroup[]> {
  const groups = await readGroups(db, 'GoodsGroups');
  const names = new Map(groups.map((group) => [group.code, group.name]));
  return groups.map((group) => ({ ...group, path: pathOf(group.code, group.name, names) }));
}

function pathOf(code: string, name: string, names: Map<string, string>): string[] {
  if (!isTreeCode(code)) return [name];
  const above: string[] = [];
  for (let length = 3; length < code.length; length += 3) {
    const parent = names.get(code.slice(0, length));
    if (parent !== undefined) above.push(parent);
  }
  return [...above, name];
}
