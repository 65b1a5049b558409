import { expect, test } from 'vitest';
import { signedIn, testApp } from './client.ts';
import { addIntegration, addRun } from './rows.ts';

test('the list of runs is narrowed by integration, job and outcome together', async () => {
  const app = testApp();
  addIntegration(app.state);
  addIntegration(app.state, { id: 'edro', name: 'Едро' });
  const runs = {
    done: addRun(app.state),
    failed: addRun(app.state, { state: 'failed' }),
    imported: addRun(app.state, { job: 'import' }),
    other: addRun(app.state, { integrationId: 'edro' }),
    waiting: addRun(app.state, { state: 'waiting', undoOf: 1 }),
  };
  const { text } = signedIn(app);
  const listed = async (query: string) =>
    [...(await text(`/runs?${query}`)).matchAll(/<td[^>]*><a href="\/runs\/(\d+)"/g)]
      .map(([, id]) => Number(id))
      .sort();
  expect(await listed('')).toEqual(Object.values(runs));
  expect(await listed('integration=edro')).toEqual([runs.other]);
  expect(await listed('job=import')).toEqual([runs.imported]);
  expect(await listed('outcome=failed')).toEqual([runs.failed]);
  expect(await listed('outcome=open')).toEqual([runs.waiting]);
  expect(await listed('integration=gyuvech&job=export&outcome=done')).toEqual([runs.done]);
  expect(await text('/runs?integration=edro&outcome=failed')).toContain('Няма такива редове.');
});
