import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupState } from '../../src/state/backup.ts';
import { restoreState } from '../../src/state/restore.ts';
import { bundle } from './bundle.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { openWorkplace } from './workday.ts';
import { makeWorld, type World, workUntil } from './world.ts';

const options = { job: 'export' } as const;
const child = await bundle('test/crash/child.ts');
const { outcome, points } = await undisturbed(options);
const outside = points.filter(({ when, name }) => when === 'after' && !name.startsWith('state.'));
const documents = points.filter(({ when, name }) => when === 'before' && name === 'state.written');

const backupOf = ({ dataDir }: World) => join(dataDir, '..', 'backup.db');

/** Sets the agent up, does nothing yet, and keeps a copy of its data. */
async function backUp(world: World): Promise<void> {
  const { state } = openWorkplace(world.day());
  await backupState(state, backupOf(world));
  state.close();
}

async function expectSameOutcome(world: World): Promise<void> {
  expect(await world.work()).toMatchObject({ state: 'done', problem: null, counts: { failed: 0 } });
  expect(await outcomeOf(world)).toEqual(outcome);
  expect(faultsOfData(world)).toEqual([]);
  expect(await world.work()).toMatchObject({ state: 'done', counts: { planned: 0 } });
}

describe.concurrent('an export that is killed and loses its own data', { timeout: 60_000 }, () => {
  test.for([...outside, ...documents])(
    'finds everything again outside: $when effect $at ($name)',
    async (point) => {
      const world = await makeWorld(options);
      try {
        expect(await workUntil(child, world.day(), point)).toMatchObject({ signal: 'SIGKILL', words: '' });
        rmSync(world.dataDir, { recursive: true });
        await expectSameOutcome(world);
      } finally {
        await world.remove();
      }
    },
  );

  const names = ['shop.acknowledge', 'shop.create', 'shop.update', 'warehouse.document'];
  test.for(names.flatMap((wanted) => outside.find(({ name }) => name === wanted) ?? []))(
    'goes on from a backup made before: $when effect $at ($name)',
    async (point) => {
      const world = await makeWorld({ ...options, prepare: backUp });
      try {
        expect(await workUntil(child, world.day(), point)).toMatchObject({ signal: 'SIGKILL', words: '' });
        restoreState(world.dataDir, backupOf(world));
        await expectSameOutcome(world);
      } finally {
        await world.remove();
      }
    },
  );

  test('a backup made before is put back after a whole day', async () => {
    const world = await makeWorld({ ...options, prepare: backUp });
    try {
      await world.work();
      restoreState(world.dataDir, backupOf(world));
      await expectSameOutcome(world);
    } finally {
      await world.remove();
    }
  });

  test('a price that changed and changed back since the backup is put right', async () => {
    const world = await makeWorld(options);
    const price = (of: number) => world.store.sql(`update goods set PriceOut2 = ${of} where Code = 'A-1'`);
    try {
      await world.work();
      await backUp(world);
      await price(13);
      expect(await world.work()).toMatchObject({ state: 'done', counts: { updated: 1 } });
      await price(12.5);
      restoreState(world.dataDir, backupOf(world));
      await expectSameOutcome(world);
    } finally {
      await world.remove();
    }
  });
});
