import { describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { askedTwice } from './creations.ts';
import { expectGoodsExported, expectOrdersImported } from './expected.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { makeWorld, workUntil } from './world.ts';

const options = { job: 'export' } as const;
const child = await bundle('test/crash/child.ts');
const { outcome, points } = await undisturbed(options);
const firstSend = points.find(({ name }) => name === 'state.sending')?.at ?? 0;

test('an undisturbed export imports the orders and then shows every good', () => {
  expectOrdersImported(outcome, 'order');
  expectGoodsExported(outcome);
  const names = points.map(({ name }) => name);
  for (const name of ['state.sending', 'shop.groups', 'shop.create', 'shop.update', 'warehouse.good']) {
    expect(names).toContain(name);
  }
});

describe.concurrent('an export that is killed', { timeout: 60_000 }, () => {
  test.for(points)('$when effect $at ($name) ends as if nothing had happened', async (point) => {
    const world = await makeWorld(options);
    try {
      const killed = await workUntil(child, world.day(), point);
      expect(killed).toMatchObject({ signal: 'SIGKILL', words: '' });
      const next = await world.work();
      expect(next).toMatchObject({ state: 'done', problem: null, counts: { failed: 0 } });
      expect(await outcomeOf(world)).toEqual(outcome);
      expect(faultsOfData(world)).toEqual([]);
      expect(askedTwice(world.shop)).toEqual([]);
      if (point.at < firstSend) return;
      const again = await world.work();
      expect(again).toMatchObject({ state: 'done', counts: { planned: 0, conflicts: 4 } });
    } finally {
      await world.remove();
    }
  });
});
