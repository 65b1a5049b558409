import { join } from 'node:path';
import { createSampleSqlite } from '../src/simulators/warehouse/create.ts';
import { openState } from '../src/state/open.ts';
import { configure } from './agent-side.ts';
import type { Bench } from './bench.ts';

/** A data folder with a warehouse and one integration, and the command that starts the built agent on it. */
export function agentProgram(bench: Bench): string[] {
  const folder = bench.folder('agent');
  const file = join(folder, 'warehouse.db');
  createSampleSqlite(file);
  const dataDir = join(folder, 'data');
  const state = openState(dataDir);
  configure({ state }, file, { url: 'http://127.0.0.1:9', key: 'ck_bench', secret: 'cs_bench' });
  state.close();
  return [bench.parts.agent, 'start', '--headless', '--port', '0', '--json', '--data', dataDir];
}
