import { expect, test } from 'vitest';
import type { MssqlConnection } from '../../../src/skladpro/engines/mssql/connection.ts';
import { mssqlLeaderLock } from '../../../src/skladpro/engines/mssql/leader-lock.ts';

/** A session that gives the lock or not, and refuses a second request while one is under way, as the driver does. */
function fakeSession(result: number) {
  let isBusy = false;
  const asked: string[] = [];
  const closed: string[] = [];
  const session: Pick<MssqlConnection, 'run' | 'close'> = {
    run: async <R>(batch: string) => {
      if (isBusy) throw new Error('another request is under way');
      isBusy = true;
      await new Promise((resolve) => setTimeout(resolve, 5));
      isBusy = false;
      asked.push(batch);
      return { rows: [{ result, mode: 'Exclusive', computer: 'PC7 ' } as R] };
    },
    close: () => closed.push('closed'),
  };
  return { asked, closed, lock: mssqlLeaderLock(async () => session as MssqlConnection) };
}

const nobody = () => expect.unreachable('the session did not end');

test('a lead that is held elsewhere is told with its computer, and the session ends', async () => {
  const { lock, closed } = fakeSession(-1);
  expect(await lock.take(30_000, nobody)).toEqual({ computer: 'PC7' });
  expect(closed).toHaveLength(1);
});

test('it may be given up while somebody asks whether it is held', async () => {
  const { lock, asked, closed } = fakeSession(0);
  const held = await lock.take(30_000, nobody);
  if ('computer' in held) throw new Error('not taken');
  const asking = held.isHeld();
  await held.release();
  expect(await asking).toBe(true);
  expect(asked.at(-1)).toContain('sp_releaseapplock');
  expect(closed).toHaveLength(1);
});

test('a lead that is abandoned says nothing more to the server', async () => {
  const { lock, asked, closed } = fakeSession(0);
  const held = await lock.take(30_000, nobody);
  if ('computer' in held) throw new Error('not taken');
  const before = asked.length;
  held.abandon();
  expect(asked).toHaveLength(before);
  expect(closed).toHaveLength(1);
});
