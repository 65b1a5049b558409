import { setTimeout } from 'node:timers/promises';
import { getIntegration, setPaused } from '../../state/integrations.ts';
import { acquireLock } from '../../state/lock.ts';
import { removeIntegration } from '../../state/remove-integration.ts';
import type { SetupDeps } from './deps.ts';
import { nameDiffers, stillRunning } from './problems.ts';

/** Milliseconds that a run gets to come to its next safe point. */
const patience = 15_000;
const look = 100;

/**
 * Deletes an integration and everything known of it, after its runs have stopped. What stands in the shop and in
 * Склад Pro stays.
 * @param typedName the name as a person typed it, to be sure
 * @throws ProblemError `not-found`, `name-differs`, `busy` when a run does not stop: the integration stays, paused
 */
export async function remove(deps: SetupDeps, id: string, typedName: string): Promise<void> {
  const { state, live, cancel, changed } = deps;
  const { name } = getIntegration(state, id);
  if (typedName.trim().normalize('NFC') !== name) throw nameDiffers(name);
  setPaused(state, id, true);
  changed(id);
  const own = () => live().filter(({ integrationId }) => integrationId === id);
  for (const { runId, ending } of own()) if (ending !== 'cancel') cancel(runId);
  for (let waited = 0; own().length > 0 && waited < patience; waited += look) await setTimeout(look);
  const lock = acquireLock(state.dataDir, `integration-${id}`);
  if (!lock) throw stillRunning(name);
  try {
    removeIntegration(state, id);
  } finally {
    lock.release();
  }
  changed(id);
}
