import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFields } from '../../../src/domain/good.ts';
import { bestKeyField, keyFieldUses } from '../../../src/jobs/wizard/key-fields.ts';
import type { GoodsQuery, Warehouse } from '../../../src/skladpro/warehouse.ts';

/** A warehouse whose goods have exactly these values in the column asked for. */
const holding = (column: (query: GoodsQuery) => { key: string; service: boolean }[]): Warehouse =>
  ({
    async *goods(query: GoodsQuery) {
      yield* column(query);
    },
  }) as unknown as Warehouse;

const good = (key: string, service = false) => ({ key, service });

test('counts different, empty and repeated values, letter case ignored and services left out', async () => {
  const uses = await keyFieldUses(
    holding(({ keyField }) =>
      keyField === 'BarCode1'
        ? [good('A1'), good('a1 '), good(''), good('B2'), good('B2', true), good('', true)]
        : [good('')],
    ),
    [],
  );
  expect(uses.map(({ field }) => field)).toEqual([...keyFields]);
  expect(uses[1]).toEqual({ field: 'BarCode1', distinct: 2, empty: 1, repeated: 2 });
});

test('asks for the chosen groups only', async () => {
  const asked: number[][] = [];
  await keyFieldUses(
    holding(({ groupIds }) => {
      asked.push(groupIds);
      return [];
    }),
    [7],
  );
  expect(asked).toEqual(keyFields.map(() => [7]));
});

test('every good is counted once: distinct values that stand alone, empty ones and repeated ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('', 'a', 'A', 'b', 'c', 'd')), async (keys) => {
      const [use] = await keyFieldUses(
        holding(() => keys.map((key) => good(key))),
        [],
      );
      const folded = keys.filter(Boolean).map((key) => key.toLowerCase());
      const alone = folded.filter((key) => folded.indexOf(key) === folded.lastIndexOf(key)).length;
      expect((use?.empty ?? 0) + (use?.repeated ?? 0) + alone).toBe(keys.length);
      expect(use?.distinct).toBe(new Set(folded).size);
    }),
  );
});

const use = (field: (typeof keyFields)[number], distinct: number, empty: number, repeated: number) => ({
  field,
  distinct,
  empty,
  repeated,
});

test('the best column leaves the fewest goods behind; the row number only where every other loses half of them', () => {
  const id = use('ID', 100, 0, 0);
  expect(bestKeyField([use('Code', 80, 0, 30), use('BarCode1', 95, 3, 2), id])).toBe('BarCode1');
  expect(bestKeyField([use('Code', 90, 5, 5), use('BarCode1', 90, 5, 5), id])).toBe('Code');
  expect(bestKeyField([use('Code', 10, 90, 0), use('BarCode1', 40, 60, 0), id])).toBe('ID');
  expect(bestKeyField([use('Code', 50, 50, 0), id])).toBe('Code');
});
