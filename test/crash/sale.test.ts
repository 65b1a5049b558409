import { describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { expectOrdersImported } from './expected.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { makeWorld, type World, workUntil } from './world.ts';

const cash = 1;
const settings = { documentKind: 'sale', notSupto: true, paymentTypeId: cash };
const options = { job: 'import', settings } as const;
const child = await bundle('test/crash/child.ts');
const { outcome, points } = await undisturbed(options);
/** The other moments are those of any import, and the export is killed at them. */
const around = points.filter(
  ({ name, when }) => name === 'warehouse.document' || (name === 'state.written' && when === 'after'),
);

/** Two pieces are enough for the first order and leave none for the third. */
const almostSoldOut = {
  ...options,
  prepare: async ({ store }: World) => void (await store.sql('update store set Qtty = 2 where GoodID = 6')),
};
const short = await undisturbed(almostSoldOut);

test('undisturbed sales lower the stock once and enter what was paid', () => {
  expectOrdersImported(outcome, 'sale');
  const stock = new Map(outcome.stock.map(({ Code, Qtty }) => [Code, Qtty]));
  expect(stock.get('A-5')).toBe(12 - 3);
  expect(stock.get('A-7')).toBe(30 - 4);
  const sale = { OperType: 2, Sign: 1, Type: cash };
  expect(outcome.payments).toEqual([
    { ...sale, Mode: -1, Qtty: 12.4 },
    { ...sale, Mode: 1, Qtty: 12.4 },
    { ...sale, Mode: -1, Qtty: 21.2 },
    { ...sale, Mode: 1, Qtty: 21.2 },
    { ...sale, Mode: -1, Qtty: 29.48 },
  ]);
  expect(outcome.cashBook.map(({ Profit }) => Profit)).toEqual([12.4, 21.2]);
});

test('an order for which there is no stock leaves no trace in the warehouse', () => {
  expect(outcome.orders.map(({ documents }) => documents.length)).toEqual([1, 1, 1]);
  expect(short.outcome.orders.map(({ documents }) => documents.length)).toEqual([1, 1, 0]);
  expect(short.outcome.orders[2]).toMatchObject({ status: 'processing' });
  expect(short.outcome.reserved).toHaveLength(outcome.reserved.length - 1);
  expect(short.outcome.payments).toEqual(outcome.payments.filter(({ Qtty }) => Qtty !== 12.4));
});

describe.concurrent('an import of sales that is killed', { timeout: 60_000 }, () => {
  test.for(around)('$when effect $at ($name) ends as if nothing had happened', async (point) => {
    const world = await makeWorld(options);
    try {
      expect(await workUntil(child, world.day(), point)).toMatchObject({ signal: 'SIGKILL', words: '' });
      expect(await world.work()).toMatchObject({ state: 'done', counts: { failed: 0 } });
      expect(await outcomeOf(world)).toEqual(outcome);
      expect(faultsOfData(world)).toEqual([]);
    } finally {
      await world.remove();
    }
  });

  const refusal = short.points.findIndex(({ name }) => name === 'state.held');
  test.for(short.points.slice(refusal - 2, refusal + 2))(
    '$when effect $at ($name) holds the order that cannot be written',
    async (point) => {
      const world = await makeWorld(almostSoldOut);
      try {
        expect(await workUntil(child, world.day(), point)).toMatchObject({ signal: 'SIGKILL' });
        expect(await world.work()).toMatchObject({ state: 'done' });
        expect(await outcomeOf(world)).toEqual(short.outcome);
        expect(faultsOfData(world)).toEqual([]);
      } finally {
        await world.remove();
      }
    },
  );
});
