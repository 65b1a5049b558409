import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { FaultMatch } from '../../src/simulators/woocommerce/faults/fault.ts';
import { approve } from '../../src/state/integrations.ts';
import { databaseFile } from '../../src/state/paths.ts';
import { bundle } from './bundle.ts';
import { outcomeOf } from './outcome.ts';
import { faultsOfData } from './own-data.ts';
import { undisturbed } from './points.ts';
import { openWorkplace } from './workday.ts';
import { makeWorld, type World } from './world.ts';

const options = { job: 'export' } as const;
const program = await bundle('src/main.ts');
const { outcome } = await undisturbed(options);

/** As after the first export was shown to a person: from then on the agent works by itself. */
async function setUp(world: World): Promise<void> {
  const { state, integrationId } = openWorkplace(world.day());
  approve(state, integrationId);
  state.close();
}

const start = ({ dataDir }: World) =>
  spawn(process.execPath, [program, 'start', '--headless', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds(); ) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** An export begun by the second agent or gone on with by it has ended, and nothing is under way. */
function hasEnded({ dataDir }: World): boolean {
  const data = new Database(databaseFile(dataDir), { readonly: true });
  try {
    const states = data.prepare(`select state from runs where job = 'export' order by id desc`).pluck().all();
    return states[0] === 'done' && !states.includes('applying') && !states.includes('interrupted');
  } finally {
    data.close();
  }
}

/** What the shop is doing when the agent dies: it goes on with that, though nobody waits for the answer. */
const moments: { title: string; match: FaultMatch; seen: RegExp }[] = [
  {
    title: 'an order is being told',
    match: { method: 'PUT', path: 'orders/' },
    seen: /^PUT \/wc\/v3\/orders\//,
  },
  {
    title: 'goods are being changed',
    match: { method: 'POST', body: /"update"/ },
    seen: /^POST .*products\/batch .*"update"/,
  },
  {
    title: 'goods are being created',
    match: { method: 'POST', body: /"create".*sku/ },
    seen: /^POST .*products\/batch .*"create"/,
  },
];

describe.concurrent('the agent', { timeout: 60_000 }, () => {
  test.for(moments)('is killed while $title, and goes on by itself', async ({ match, seen }) => {
    const world = await makeWorld({ ...options, prepare: setUp });
    const { faults, requests } = world.shop;
    const agents: ReturnType<typeof start>[] = [];
    try {
      faults.next(match, { kind: 'latency', ms: 300 });
      const first = start(world);
      agents.push(first);
      const wasSeen = () =>
        requests.some(({ method, path, body }) => seen.test(`${method} ${path} ${JSON.stringify(body)}`));
      await until('the request came', wasSeen);
      first.kill('SIGKILL');
      await once(first, 'exit');

      const second = start(world);
      agents.push(second);
      const words = text(second.stderr);
      await until('an export has ended', () => hasEnded(world));
      second.kill('SIGTERM');
      expect(await once(second, 'exit')).toEqual([0, null]);
      expect(await words).not.toMatch(/Error/);
      expect(await outcomeOf(world)).toEqual(outcome);
      expect(faultsOfData(world)).toEqual([]);
    } finally {
      for (const agent of agents) agent.kill('SIGKILL');
      await world.remove();
    }
  });
});
