import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Standing } from '../../src/jobs/controls.ts';
import { approve } from '../../src/state/integrations.ts';
import { bundle } from '../crash/bundle.ts';
import { expectOrdersImported } from '../crash/expected.ts';
import { outcomeOf } from '../crash/outcome.ts';
import { openWorkplace } from '../crash/workday.ts';
import { makeWorld, type World, type WorldOptions } from '../crash/world.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { dropSpareDatabases, mariadbStore, sqliteStore } from '../skladpro/store.ts';

const program = await bundle('src/main.ts');

/** An agent as it is started on one of two computers: with its own data, on the same warehouse and shop. */
class Agent {
  readonly dataDir: string;
  readonly process: ChildProcess;

  constructor(world: World, name: string) {
    this.dataDir = join(world.dataDir, '..', name);
    const { state, integrationId } = openWorkplace({ ...world.day(), dataDir: this.dataDir });
    approve(state, integrationId);
    state.close();
    const options = ['--headless', '--port', '0', '--data', this.dataDir];
    this.process = spawn(process.execPath, [program, 'start', ...options], { stdio: 'ignore' });
  }

  /** What it has said of itself, in order, from its log. */
  standings(): Standing['is'][] {
    const log = join(this.dataDir, 'logs', 'skladbridge.log');
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    return lines.flatMap((line) => /"standing":\{"is":"([a-z-]+)"/.exec(line)?.[1] ?? []) as Standing['is'][];
  }

  runs(): number {
    const { state } = openWorkplace({ dataDir: this.dataDir, configuration: null, job: 'import', later: 0 });
    try {
      return state.raw.prepare('select count(*) from runs').pluck().get() as number;
    } finally {
      state.close();
    }
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }
}

const eventually = <T>(look: () => T | Promise<T>, check: (found: T) => void): Promise<void> =>
  vi.waitFor(async () => check(await look()), { timeout: 60_000, interval: 50 });

function suite(store: NonNullable<WorldOptions['store']>): void {
  test.for<NodeJS.Signals>(['SIGKILL', 'SIGTERM'])(
    'one leads; the other stands by and takes over after %s',
    async (signal) => {
      const world = await makeWorld({ job: 'export', store });
      const agents: Agent[] = [];
      const started = (name: string) => {
        const agent = new Agent(world, name);
        agents.push(agent);
        return agent;
      };
      try {
        const first = started('first');
        await eventually(
          () => first.standings(),
          (found) => expect(found).toEqual(['leads']),
        );
        const second = started('second');
        await eventually(
          () => second.standings(),
          (found) => expect(found).toEqual(['stands-by']),
        );
        const imported = async () => (await outcomeOf(world)).orders.map(({ status }) => status);
        await eventually(imported, (found) => expect(found).toEqual(['completed', 'completed', 'completed']));
        expect(second.runs()).toBe(0);

        const killed = performance.now();
        await first.end(signal);
        await eventually(
          () => second.standings(),
          (found) => expect(found).toEqual(['stands-by', 'leads']),
        );
        expect(performance.now() - killed).toBeLessThan(60_000);
        await eventually(
          () => second.runs(),
          (runs) => expect(runs).toBeGreaterThan(0),
        );
        expectOrdersImported(await outcomeOf(world), 'order');
      } finally {
        for (const agent of agents) await agent.end('SIGKILL');
        await world.remove();
      }
    },
  );
}

describe.concurrent('two agents on one SQLite warehouse', { timeout: 180_000 }, () => suite(sqliteStore));

const mariadbSuite = 'Two agents on one MariaDB warehouse take turns';
const server = await mariadbServer(mariadbSuite);
describe.skipIf(server === null)(mariadbSuite, { timeout: 180_000, concurrent: true }, () => {
  suite(mariadbStore);
  afterAll(dropSpareDatabases);
});
