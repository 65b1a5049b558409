import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../../src/domain/problem.ts';
import { integrationTypes } from '../../src/integrations/registry.ts';
import type { SetupDeps } from '../../src/jobs/setup/deps.ts';
import { storedWarehouse } from '../../src/shared-warehouse.ts';
import { isSealed } from '../../src/state/secrets.ts';
import type { FakeControls } from './fake-controls.ts';
import { now } from './rows.ts';
import type { MemoryDb } from './state.ts';

const notThere = new ProblemError({
  code: 'warehouse-not-set',
  text: { bg: 'Връзката със Склад Pro не е настроена.', en: 'The connection to Склад Pro is not set up.' },
});

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The settings side over a state in memory, with no warehouse behind it unless a test gives one. */
export function setupDeps(db: MemoryDb, controls: FakeControls): SetupDeps {
  let folder: string | undefined;
  return {
    state: {
      db,
      raw: db.$client,
      /** Made only for those who put something there. */
      get dataDir() {
        folder ??= mkdtempSync(join(tmpdir(), 'skladbridge-page-'));
        folders.push(folder);
        return folder;
      },
      seal: (secret) => `sealed:v1:${Buffer.from(secret).toString('base64url')}`,
      unseal: (sealed) =>
        isSealed(sealed) ? Buffer.from(sealed.slice('sealed:v1:'.length), 'base64url').toString() : sealed,
      close: () => undefined,
    },
    types: integrationTypes,
    warehouse: () => Promise.reject(notThere),
    warehouseValue: storedWarehouse,
    live: () => controls.lives,
    cancel: (runId) => {
      controls.calls.push(['cancel', runId]);
      controls.lives = controls.lives.filter((run) => run.runId !== runId);
    },
    changed: (integrationId) => void controls.calls.push(['changed', integrationId]),
    now: () => new Date(now),
  };
}
