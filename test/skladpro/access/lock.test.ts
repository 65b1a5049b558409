import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/skladpro/engine.ts';
import { accessLock } from '../../../src/skladpro/engines/access/lock.ts';
import { AccessSession } from '../../../src/skladpro/engines/access/session.ts';
import { problemFrom } from '../expect-problem.ts';

/** The lock asks nothing of the database. */
const noDb = undefined as unknown as Db;
const noSession = new AccessSession(
  () => Promise.reject(new Error('nothing is asked')),
  () => false,
);

describe('the lock of the agents on an Access file', () => {
  let folder = '';
  let file = '';
  let locks: ReturnType<typeof accessLock>[] = [];
  const agent = () => {
    const lock = accessLock(file, noSession);
    locks.push(lock);
    return lock;
  };
  const milliseconds = async (work: Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work;
    return performance.now() - from;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'access-lock-'));
    file = join(folder, 'Microinvest.mdb');
  });
  afterEach(() => {
    for (const lock of locks.splice(0)) lock.close();
    locks = [];
    rmSync(folder, { recursive: true, force: true });
  });

  test('is given to one after the other', async () => {
    const [first, second] = [agent(), agent()];
    await first.acquire(noDb);
    let isGiven = false;
    const waiting = second.acquire(noDb).then(() => {
      isGiven = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isGiven).toBe(false);
    await first.release(noDb);
    await waiting;
    expect(isGiven).toBe(true);
  });

  test('after another agent it comes when the driver has forgotten what it read before', async () => {
    const [first, second] = [agent(), agent()];
    expect(await milliseconds(first.acquire(noDb))).toBeLessThan(400);
    await first.release(noDb);
    expect(await milliseconds(second.acquire(noDb))).toBeGreaterThan(500);
    await second.release(noDb);
    expect(await milliseconds(second.acquire(noDb))).toBeLessThan(400);
  });

  test('of a killed process is free at once', async () => {
    const holder = spawn(process.execPath, [join(import.meta.dirname, 'lock-holder.ts'), file]);
    await once(holder.stdout, 'data');
    const waiting = agent().acquire(noDb);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    expect(await milliseconds(waiting)).toBeLessThan(3000);
  });

  test('that is not given in a few seconds means busy', async () => {
    await agent().acquire(noDb);
    expect((await problemFrom(agent().acquire(noDb))).code).toBe('database-busy');
  });

  test('whose file is damaged is told, and never taken for granted', async () => {
    writeFileSync(`${file}.documents`, 'not a lock file at all, but long enough to be looked at');
    expect((await problemFrom(agent().acquire(noDb))).code).toBe('lock-file-refused');
  });

  test('whose file cannot be made is told', async () => {
    file = join(folder, 'none', 'Microinvest.mdb');
    expect((await problemFrom(agent().acquire(noDb))).code).toBe('lock-file-refused');
  });
});
