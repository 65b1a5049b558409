import type { LeaderLock } from '../../engine.ts';
import { oneAtATime } from '../../transaction.ts';
import { appLock } from './app-lock.ts';
import type { MssqlConnection } from './connection.ts';
import type { OpenSession } from './pool.ts';

const name = 'skladbridge.lead';
const lock = appLock(name);

// Who holds it is told only to logins that may see the sessions of others; the names are looked up only for those.
const holder = `if has_perms_by_name(null, null, 'VIEW SERVER STATE') = 1 and object_id('sys.dm_tran_locks') is not null
  exec ('select max(s.host_name) as [computer] from sys.dm_tran_locks l
    join sys.dm_exec_sessions s on s.session_id = l.request_session_id
    where l.resource_type = ''APPLICATION'' and l.resource_database_id = db_id()
      and l.resource_description like ''%${name}%'' and l.request_status = ''GRANT''')
else select cast(null as nvarchar(128)) as [computer]`;

/**
 * The lead on a database of the server: an application lock of a session of its own. It ends with the session, and the
 * server ends a session whose computer is gone by its own probes of the connection (30 seconds, a setting of its TCP/IP
 * protocol: the time asked for cannot be passed to it).
 */
export const mssqlLeaderLock = (open: OpenSession): LeaderLock => ({
  async take(_silence, onGone) {
    const session = await open(onGone);
    const inTurn = oneAtATime();
    const ask = <R>(batch: string) => inTurn(() => only<R>(session, batch));
    try {
      const { result } = await ask<{ result: number }>(lock.take(0));
      if (result < 0) {
        const { computer } = await ask<{ computer: string | null }>(holder);
        session.close();
        return { computer: computer?.trim() ?? '' };
      }
    } catch (error) {
      session.close();
      throw error;
    }
    return {
      isHeld: async () => (await ask<{ mode: string }>(lock.mode)).mode === 'Exclusive',
      release: async () => {
        await inTurn(() => session.run(lock.release, []));
        session.close();
      },
      abandon: () => session.close(),
    };
  },
});

async function only<R>(session: MssqlConnection, text: string): Promise<R> {
  const { rows } = await session.run<R>(text, []);
  if (!rows[0]) throw new Error(`no answer to: ${text}`);
  return rows[0];
}
