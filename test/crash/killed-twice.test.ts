import { describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { askedTwice } from './creations.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { makeWorld, workUntil } from './world.ts';

const options = { job: 'export' } as const;
const child = await bundle('test/crash/child.ts');
const { outcome, points } = await undisturbed(options);

const firstKills = (['warehouse.document', 'shop.update', 'shop.create'] as const).flatMap(
  (wanted) => points.find(({ name, when }) => name === wanted && when === 'after') ?? [],
);
const kills = firstKills.flatMap((first) => [1, 2, 4].map((again) => ({ ...first, again })));

describe.concurrent('an export that is killed and killed again while it recovers', {
  timeout: 60_000,
}, () => {
  test.for(kills)('$when effect $at ($name), then after effect $again', async ({ at, when, again }) => {
    const world = await makeWorld(options);
    try {
      expect(await workUntil(child, world.day(), { at, when })).toMatchObject({
        signal: 'SIGKILL',
        words: '',
      });
      const second = await workUntil(child, world.day(), { at: again, when: 'after' });
      expect(second).toMatchObject({ signal: 'SIGKILL', words: '' });
      expect(await world.work()).toMatchObject({ state: 'done', problem: null, counts: { failed: 0 } });
      expect(await outcomeOf(world)).toEqual(outcome);
      expect(faultsOfData(world)).toEqual([]);
      expect(askedTwice(world.shop)).toEqual([]);
    } finally {
      await world.remove();
    }
  });
});
