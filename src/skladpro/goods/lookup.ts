import { sql } from 'kysely';
import type { KeyField } from '../../domain/good.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Db, Engine } from '../engine.ts';
import { numberOf } from '../numbers.ts';
import { live, pieces, serviceId } from '../rows.ts';
import { folded, textOf } from '../text.ts';
import type { GoodForSale } from '../warehouse.ts';

const columns = [
  'g.ID as id',
  'g.Name as name',
  'v.VATValue as vatRate',
  'g.Type as type',
  'g.IsRecipe as isRecipe',
] as const;

const liveGoods = (db: Db) =>
  db
    .selectFrom('Goods as g')
    .leftJoin('VATGroups as v', 'v.ID', 'g.TaxGroup')
    .where('g.ID', '>', serviceId)
    .where(live('g.Deleted'));

/**
 * Every live good whose key equals one of the keys, letter case and outer spaces ignored, under the key as it was asked;
 * keys without a good are absent. Goods in ID order.
 */
export async function goodsByKeys(
  engine: Engine,
  keyField: KeyField,
  keys: string[],
): Promise<Map<string, GoodForSale[]>> {
  const asked = Map.groupBy(
    keys.filter((key) => key.trim() !== ''),
    folded,
  );
  const found = new Map<string, GoodForSale[]>();
  for (const piece of pieces([...asked.keys()])) {
    const rows = await keyedRows(engine, keyField, piece);
    for (const row of rows) {
      for (const key of asked.get(folded(textOf(row.key))) ?? []) {
        const same = found.get(key) ?? [];
        if (!same.some((one) => one.id === row.id)) found.set(key, [...same, goodForSale(row)]);
      }
    }
  }
  return found;
}

function keyedRows(engine: Engine, keyField: KeyField, keys: string[]) {
  const goods = liveGoods(engine.db).select([...columns, `g.${keyField} as key`]);
  if (keyField === 'ID') {
    const ids = keys.filter((key) => /^\d{1,9}$/.test(key)).map(Number);
    return ids.length === 0 ? [] : goods.where('g.ID', 'in', ids).orderBy('g.ID').execute();
  }
  return goods
    .where(engine.sameText(sql.ref<string>(`g.${keyField}`), keys))
    .orderBy('g.ID')
    .execute();
}

/** Live goods with this name, letter case and outer spaces ignored, in ID order. */
export async function goodsByName(engine: Engine, name: string): Promise<GoodForSale[]> {
  const rows = await liveGoods(engine.db)
    .select(columns)
    .where(engine.sameText(sql.ref<string>('g.Name'), [name.trim()]))
    .orderBy('g.ID')
    .execute();
  return rows.filter((row) => folded(textOf(row.name)) === folded(name)).map(goodForSale);
}

/** Live goods by ID; the built-in good, deleted and absent ones are left out. */
export async function goodsByIds(db: Db, ids: number[]): Promise<Map<number, GoodForSale>> {
  const found = new Map<number, GoodForSale>();
  for (const piece of pieces([...new Set(ids)])) {
    const rows = await liveGoods(db).select(columns).where('g.ID', 'in', piece).execute();
    for (const row of rows) found.set(row.id, goodForSale(row));
  }
  return found;
}

function goodForSale(row: {
  id: number;
  name: string | null;
  vatRate: number | null;
  type: number | null;
  isRecipe: number | null;
}): GoodForSale {
  const vatRate = numberOf(row.vatRate);
  return { id: row.id, name: textOf(row.name), vatRate, type: row.type ?? 0, isRecipe: row.isRecipe === -1 };
}

/** A good whose tax group does not exist has no rate to compute with. */
export const vatGroupMissing = (id: number, name: string): ProblemError =>
  new ProblemError({
    code: 'vat-group-missing',
    text: {
      bg: `Стоката „${name}“ (${id}) няма валидна ДДС група.`,
      en: `The good "${name}" (${id}) has no valid VAT group.`,
    },
    advice: {
      bg: 'Отворете стоката в Склад Pro, изберете ДДС група и запишете.',
      en: 'Open the good in Склад Pro, choose a VAT group and save.',
    },
  });
