import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { recoverRuns } from '../../src/jobs/run-states.ts';
import { expectReadable } from '../skladpro/expect-problem.ts';
import { buy, documentsTotal, ledgerRow, opened, statusOf } from './import/bought.ts';
import { type Rig, setUp } from './rig.ts';
import { seamAt } from './seam.ts';
import { goodsFrom } from './shelf.ts';

/** Another program holds the whole warehouse until the returned function is called. */
function lockWarehouse(rig: Rig): () => void {
  const other = new Database(rig.warehouseFile);
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  return () => other.exec('rollback');
}

describe('a warehouse that another program holds', () => {
  test('ends the import before anything is written; the next run writes the order once', async () => {
    const effects = seamAt('warehouse.document');
    const rig = await opened({ effects });
    const order = buy(rig);
    let release: (() => void) | undefined;
    effects.act = () => {
      release = lockWarehouse(rig);
    };
    const run = await rig.run('import');
    expect(run).toMatchObject({
      state: 'failed',
      problem: {
        code: 'database-busy',
        text: {
          bg: 'Базата данни на Склад Pro е заета от друга програма. Нищо не е записано.',
          en: 'The Склад Pro database is in use by another program. Nothing was written.',
        },
      },
    });
    if (run.problem) expectReadable(run.problem);
    expect(statusOf(rig, order)).toBe('processing');
    release?.();
    expect(await rig.run('import')).toMatchObject({ state: 'done', counts: { created: 1 } });
    expect(await documentsTotal(rig)).toBe(3590);
    expect(ledgerRow(rig, order).state).toBe('acknowledged');
  });
});

test('a warehouse that loses a table while goods are read ends the export; nothing is zeroed', async () => {
  const rig = await setUp({ goods: goodsFrom(10, 3) });
  await rig.run('export');
  await rig.sql('alter table store rename to store_away');
  const run = await rig.run('export');
  expect(run.state).toBe('failed');
  if (run.problem) expectReadable(run.problem);
  expect(run.problem?.code).not.toBe('unexpected');
  expect(rig.product('K-10')?.stockQuantity).toBe(5);
  await rig.sql('alter table store_away rename to store');
  expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { planned: 0, skipped: 3 } });
});

describe('a disk without room for the agent’s own data', () => {
  const full = (rig: Rig) => {
    const { raw } = rig.state;
    const before = raw.pragma('max_page_count', { simple: true });
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    raw.exec('vacuum');
    return () => raw.pragma(`max_page_count = ${before}`);
  };

  test('is told, loses nothing, and the next run goes on', async () => {
    const effects = seamAt('state.plan');
    const rig = await setUp({ goods: goodsFrom(10, 400), effects });
    let room: (() => unknown) | undefined;
    effects.act = () => {
      room = full(rig);
    };
    const run = await rig.run('export').catch((error) => error);
    const problem = run.problem;
    expect(problem).toMatchObject({ code: 'disk-full' });
    expect(problem.text.bg).toMatch(/^Няма свободно място на диска: /);
    expect(problem.text.en).toMatch(/^The disk has no room left: /);
    expectReadable(problem);
    expect(rig.shop.store.products.size).toBe(0);
    room?.();
    expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { created: 400 } });
  });

  test('while goods are sent: what the shop has is found again, and made once', async () => {
    const effects = seamAt('shop.create');
    const rig = await setUp({ goods: goodsFrom(10, 300), effects });
    let room: (() => unknown) | undefined;
    effects.act = () => {
      room = full(rig);
    };
    const outcome = await rig.run('export').catch((error) => error);
    expect(outcome.problem).toMatchObject({ code: 'disk-full' });
    room?.();
    for (const { id } of recoverRuns(rig.state, rig.deps.now())) {
      expect(await rig.runner.resume(id)).toMatchObject({ state: 'done' });
    }
    expect(await rig.run('export')).toMatchObject({ state: 'done', counts: { failed: 0 } });
    expect([...rig.shop.store.products.all()].map(({ sku }) => sku).sort()).toEqual(
      goodsFrom(10, 300)
        .map(({ id }) => `K-${id}`)
        .sort(),
    );
  });
});
