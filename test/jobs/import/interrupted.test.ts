import { expect, test } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { directEffects, type Effects } from '../../../src/jobs/effect.ts';
import { databaseLost } from '../../../src/skladpro/problems.ts';
import { buy, documents, documentsTotal, ledgerRow, opened, statusOf, tamper } from './bought.ts';

/** The connection to the database ends while the document is written, before or after the server has done it. */
function losing(when: 'before' | 'after' | 'never'): Effects & { when: typeof when } {
  const seam: Effects & { when: typeof when } = {
    when,
    run: async (name, effect) => {
      const { when } = seam;
      if (name !== 'warehouse.document' || when === 'never') return directEffects.run(name, effect);
      seam.when = 'never';
      if (when === 'after') await effect();
      throw new ProblemError(databaseLost('gone'));
    },
  };
  return seam;
}

test.each(['before', 'after'] as const)(
  'a connection lost %s the write ends the run; the next one writes or finds the document',
  async (when) => {
    const effects = losing('never');
    const rig = await opened({ effects });
    const order = buy(rig);
    effects.when = when;
    expect(await rig.run('import')).toMatchObject({ state: 'failed', problem: { code: 'database-lost' } });
    expect(ledgerRow(rig, order).state).toBe('reserved');
    expect(await rig.run('import')).toMatchObject({
      state: 'done',
      counts: when === 'after' ? { created: 0, updated: 1 } : { created: 1, updated: 0 },
    });
    expect(await documentsTotal(rig)).toBe(3590);
    expect(statusOf(rig, order)).toBe('completed');
  },
);

test('an order that was cancelled after its write was lost is not written any more', async () => {
  const effects = losing('never');
  const rig = await opened({ effects });
  const order = buy(rig);
  effects.when = 'before';
  await rig.run('import');
  tamper(rig, order, { status: 'cancelled' });
  await rig.run('import');
  expect(await documents(rig)).toEqual([]);
  expect(ledgerRow(rig, order)).toMatchObject({
    state: 'skipped',
    problem: { code: 'order-status-changed' },
  });
});

test('an order that was cancelled after its document had been written is recorded as it stands', async () => {
  const effects = losing('never');
  const rig = await opened({ effects });
  const order = buy(rig);
  effects.when = 'after';
  await rig.run('import');
  tamper(rig, order, { status: 'cancelled' });
  await rig.run('import');
  expect(ledgerRow(rig, order)).toMatchObject({ state: 'acknowledged', operType: 19 });
  expect(statusOf(rig, order)).toBe('cancelled');
});
