import { ProblemError } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';
import type { Db } from './engine.ts';
import { serviceId } from './rows.ts';
import { textOf } from './text.ts';
import type { NamedGroup } from './warehouse.ts';

/** Tables of groups: trees by code, three capital letters a level; the built-in group has the code -1. */
export type GroupTable = 'GoodsGroups' | 'ObjectsGroups' | 'PartnersGroups';

/** A code that has a place in the tree. */
export const isTreeCode = (code: string): boolean => /^([A-Z]{3})+$/.test(code);

/** Every group in the order of the tree, the built-in one first. */
export async function readGroups(db: Db, table: GroupTable): Promise<NamedGroup[]> {
  const rows = await db
    .selectFrom(table)
    .select(['ID', 'Code', 'Name'])
    .orderBy('Code')
    .orderBy('ID')
    .execute();
  const groups = rows.map((row) => ({ id: row.ID, code: textOf(row.Code), name: textOf(row.Name) }));
  return [
    ...groups.filter((group) => group.id === serviceId),
    ...groups.filter((group) => group.id !== serviceId),
  ];
}

const titles: Record<GroupTable, Text> = {
  GoodsGroups: { bg: 'Групата стоки', en: 'The goods group' },
  ObjectsGroups: { bg: 'Групата обекти', en: 'The object group' },
  PartnersGroups: { bg: 'Групата партньори', en: 'The partner group' },
};

/**
 * The chosen groups and everything below them, as values of a `GroupID` column (where −1 means the built-in group).
 * @throws ProblemError `group-missing` when a chosen group no longer exists.
 */
export function withDescendants(groups: NamedGroup[], chosen: number[], table: GroupTable): number[] {
  const tops = chosen.map((id) => {
    const group = groups.find((one) => one.id === Math.abs(id));
    if (!group) throw groupMissing(table, id);
    return group;
  });
  const below = groups.filter((group) =>
    tops.some((top) => group.id === top.id || (isTreeCode(top.code) && group.code.startsWith(top.code))),
  );
  return below.flatMap((group) => (group.id === serviceId ? [serviceId, -serviceId] : [group.id]));
}

export const groupMissing = (table: GroupTable, id: number): ProblemError =>
  new ProblemError({
    code: 'group-missing',
    text: {
      bg: `${titles[table].bg} с номер ${id} вече не съществува в Склад Pro.`,
      en: `${titles[table].en} with number ${id} no longer exists in Склад Pro.`,
    },
    advice: {
      bg: 'Отворете настройките на интеграцията и изберете групата отново.',
      en: 'Open the settings of the integration and choose the group again.',
    },
  });
