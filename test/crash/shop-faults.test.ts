import { describe, expect, test } from 'vitest';
import type { EffectName } from '../../src/jobs/effect.ts';
import type { Fault, FaultMatch } from '../../src/simulators/woocommerce/faults/fault.ts';
import { bundle } from './bundle.ts';
import { askedTwice } from './creations.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { makeWorld, type World, workUntil } from './world.ts';

const options = { job: 'export' } as const;
const child = await bundle('test/crash/child.ts');
const { outcome, points } = await undisturbed(options);

interface Trouble {
  title: string;
  match: FaultMatch;
  fault: Fault;
  /** The effect whose request is struck. */
  effect: EffectName;
  /** The process is also killed after it. */
  kills?: true;
  /** SKUs that may be sent again, because the answer says that nothing was done. */
  undone?: string[];
}

const creating: FaultMatch = { method: 'POST', path: 'products/batch', body: /"create"/ };
const changing: FaultMatch = { method: 'POST', path: 'products/batch', body: /"update"/ };
const telling: FaultMatch = { method: 'PUT', path: 'orders/' };

const createdThen = (fault: Fault): Trouble => ({
  title: `goods created, then ${fault.kind}`,
  match: creating,
  fault,
  effect: 'shop.create',
});

const toldThen = (fault: Fault): Trouble => ({
  title: `order told, then ${fault.kind}`,
  match: telling,
  fault,
  effect: 'shop.acknowledge',
});

const troubles: Trouble[] = [
  { ...createdThen({ kind: 'commit-then-close' }), kills: true },
  createdThen({ kind: 'empty' }),
  createdThen({ kind: 'truncated' }),
  createdThen({ kind: 'commit-then-status', status: 500 }),
  {
    title: 'goods not created, a 503',
    match: creating,
    fault: { kind: 'status', status: 503 },
    effect: 'shop.create',
    kills: true,
    undone: ['A-1', 'A-2', 'A-3'],
  },
  {
    title: 'goods changed, then cut off',
    match: changing,
    fault: { kind: 'commit-then-close' },
    effect: 'shop.update',
    kills: true,
  },
  { ...toldThen({ kind: 'commit-then-close' }), kills: true },
  toldThen({ kind: 'commit-then-status', status: 502 }),
  {
    title: 'order not told, a 500',
    match: telling,
    fault: { kind: 'critical-error' },
    effect: 'shop.acknowledge',
    kills: true,
  },
];

const numberOf = (effect: EffectName): number => points.find(({ name }) => name === effect)?.at ?? 0;

/** Lets days pass until nothing waits to be told to the shop; two are enough for one failure. */
async function settle(world: World): Promise<void> {
  for (let day = 0; day < 2; day += 1) {
    world.wait(2);
    expect(await world.work()).toMatchObject({ state: 'done', problem: null, counts: { failed: 0 } });
  }
}

describe.concurrent('an export that meets a failing shop', { timeout: 60_000 }, () => {
  test.for(troubles)('$title', async ({ match, fault, undone = [] }) => {
    const world = await makeWorld(options);
    try {
      world.shop.faults.next(match, fault);
      await world.work();
      await settle(world);
      expect(await outcomeOf(world)).toEqual(outcome);
      expect(faultsOfData(world)).toEqual([]);
      expect(askedTwice(world.shop)).toEqual(undone);
    } finally {
      await world.remove();
    }
  });

  // Right after the struck request the world is as after any death: what comes later is what the failure adds.
  const kills = troubles
    .filter(({ kills }) => kills)
    .flatMap((trouble) =>
      [1, 2].map((further) => ({ ...trouble, further, at: numberOf(trouble.effect) + further })),
    );
  test.for(kills)(
    '$title, and is killed $further effects later',
    async ({ match, fault, at, undone = [] }) => {
      const world = await makeWorld(options);
      try {
        world.shop.faults.next(match, fault);
        const killed = await workUntil(child, world.day(), { at, when: 'after' });
        expect(killed).toMatchObject({ signal: 'SIGKILL', words: '' });
        await settle(world);
        expect(await outcomeOf(world)).toEqual(outcome);
        expect(faultsOfData(world)).toEqual([]);
        expect(askedTwice(world.shop)).toEqual(undone);
      } finally {
        await world.remove();
      }
    },
  );
});
