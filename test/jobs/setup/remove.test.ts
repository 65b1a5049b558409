import { expect, test } from 'vitest';
import type { LiveRun } from '../../../src/jobs/controls.ts';
import { getIntegration, listIntegrations } from '../../../src/state/integrations.ts';
import { acquireLock } from '../../../src/state/lock.ts';
import { problemFrom } from '../../skladpro/expect-problem.ts';
import { setupRig } from './rig.ts';

const live = (integrationId: string, runId: number): LiveRun => ({
  runId,
  integrationId,
  job: 'export',
  phase: { bg: 'Изпраща', en: 'Sending' },
  handled: 0,
  total: 0,
  left: null,
  ending: null,
});

test('its own runs are stopped and waited for, others are left alone', async () => {
  const { setup, deps, integrationId } = await setupRig();
  deps.lives = [live(integrationId, 4), live('another', 5)];
  deps.cancel = (runId) => {
    deps.cancelled.push(runId);
    setTimeout(() => {
      deps.lives = deps.lives.filter((run) => run.runId !== runId);
    }, 150);
  };
  await setup.remove(integrationId, ' Гювече ');
  expect(deps.cancelled).toEqual([4]);
  expect(listIntegrations(deps.state)).toEqual([]);
});

test('while another process works on it, it stays, paused', async () => {
  const { setup, deps, integrationId } = await setupRig();
  const lock = acquireLock(deps.state.dataDir, `integration-${integrationId}`);
  expect((await problemFrom(setup.remove(integrationId, 'Гювече'))).code).toBe('busy');
  lock?.release();
  expect(getIntegration(deps.state, integrationId).paused).toBe(true);
  await setup.remove(integrationId, 'Гювече');
  expect(listIntegrations(deps.state)).toEqual([]);
});

test('another name deletes and stops nothing', async () => {
  const { setup, deps, integrationId } = await setupRig();
  deps.lives = [live(integrationId, 4)];
  expect((await problemFrom(setup.remove(integrationId, 'Гювеч'))).code).toBe('name-differs');
  expect(deps.cancelled).toEqual([]);
  expect(getIntegration(deps.state, integrationId).paused).toBe(false);
});
