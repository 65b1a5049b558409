import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openState, type State } from '../../src/state/open.ts';

/** A folder that goes away with the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open state that closes with the test. */
export function freshState(folder = freshFolder()): State {
  const state = openState(folder);
  onTestFinished(() => state.close());
  return state;
}
