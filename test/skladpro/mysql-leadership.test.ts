import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import type { Engine } from '../../src/skladpro/engine.ts';
import { lockName } from '../../src/skladpro/engines/mysql/lock-name.ts';
import { openEngine } from '../../src/skladpro/engines/open.ts';
import { type LeaderPace, lead, leaderPace } from '../../src/skladpro/leadership.ts';
import { mariadbServer } from '../services/mariadb.ts';
import { type SilentWire, silentWire } from './silent-wire.ts';
import { dropSpareDatabases, mariadbStore, type TestStore } from './store.ts';

const suite = 'The lead on MariaDB';
const server = await mariadbServer(suite);
const quick = { heartbeat: 100, patience: 200, silence: 2_000 };

describe.skipIf(server === null)(suite, () => {
  let store: TestStore & { config: { engine: 'mysql' } };
  let wire: SilentWire;
  let near: Engine;
  let far: Engine;

  beforeEach(async () => {
    const { config, ...rest } = await mariadbStore();
    if (config.engine !== 'mysql') throw new Error('not MySQL');
    store = { config, ...rest };
    wire = await silentWire(config.port);
    near = await openEngine(config);
    far = await openEngine({ ...config, port: wire.port });
  });
  afterEach(async () => {
    await wire.close();
    await Promise.all([near.close(), far.close()]);
    await store.remove();
  });
  afterAll(dropSpareDatabases);

  /** The agent at the far end of the cable leads; what it hears of losing that. */
  async function farLeads(pace: LeaderPace) {
    const lost = vi.fn<(problem: Problem) => void>();
    const taken = await lead(far, lost, pace);
    if (!taken.leads) throw new Error('somebody else leads');
    return { taken, lost };
  }

  const nearLeads = async (): Promise<boolean> => {
    const taken = await lead(near, vi.fn(), quick);
    if (taken.leads) await taken.release();
    return taken.leads;
  };

  const holder = async (): Promise<number> => {
    const name = lockName(store.config.database, 'lead');
    const [row] = await store.sql(`select is_used_lock('${name}') as id`);
    return Number(row?.id);
  };

  test('a leader whose connection the server ends hears of it at once, and another can lead', async () => {
    const { lost } = await farLeads({ ...quick, heartbeat: 60_000 });
    await store.sql(`kill ${await holder()}`);
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), 2_000);
    expect(lost.mock.calls[0]?.[0]).toMatchObject({ code: 'database-unreachable' });
    await vi.waitFor(async () => expect(await nearLeads()).toBe(true), 2_000);
  });

  test('a pulled cable: the leader stops leading before the database gives its place away', async () => {
    const { lost } = await farLeads(quick);
    expect(await nearLeads()).toBe(false);
    const pulled = performance.now();
    wire.pull();
    let toldAfter = Number.POSITIVE_INFINITY;
    lost.mockImplementation(() => {
      toldAfter = performance.now() - pulled;
    });
    await vi.waitFor(async () => expect(await nearLeads()).toBe(true), { timeout: 6_000, interval: 100 });
    expect(toldAfter).toBeLessThan(1_000);
    expect(performance.now() - pulled).toBeGreaterThan(1_000);
    expect(lost.mock.calls[0]?.[0]).toMatchObject({ code: 'database-silent' });
  });

  test('in earnest: the leader knows well before the database, and the next one leads within a minute', () => {
    const tryAgain = 10_000;
    expect(leaderPace.heartbeat + leaderPace.patience).toBeLessThan(leaderPace.silence);
    expect(leaderPace.silence + tryAgain).toBeLessThan(60_000);
  });

  test('questions from time to time keep a quiet connection alive for longer than the silence', async () => {
    const { lost } = await farLeads({ ...quick, silence: 1_000 });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(lost).not.toHaveBeenCalled();
    expect(await nearLeads()).toBe(false);
  });

  test('giving the lead up does not wait for a database that has fallen silent', async () => {
    const { taken, lost } = await farLeads({ ...quick, heartbeat: 60_000 });
    wire.pull();
    const before = performance.now();
    await taken.release();
    expect(performance.now() - before).toBeLessThan(1_500);
    expect(lost).not.toHaveBeenCalled();
  });

  test('databases of one server have a leader each; letter case makes no difference', () => {
    expect(lockName('Sklad', 'lead')).toBe(lockName('sklad', 'lead'));
    expect(lockName('sklad', 'lead')).not.toBe(lockName('sklad2', 'lead'));
    expect(lockName('sklad', 'lead')).not.toBe(lockName('sklad'));
    expect(lockName('x'.repeat(64), 'lead').length).toBeLessThanOrEqual(64);
  });
});
