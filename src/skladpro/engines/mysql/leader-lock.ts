import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { LeaderLock } from '../../engine.ts';
import { lockName } from './lock-name.ts';
import { connectTimeout, type MysqlConfig } from './pool.ts';

/**
 * The lead on a database of the server: a named lock on a connection of its own, so that nothing else is ever done there
 * (before MySQL 5.7 a session holds one named lock only). The server frees it when the connection ends; a connection that
 * falls silent it ends itself after `wait_timeout`.
 */
export function mysqlLeaderLock({ host, port, database, user, password }: MysqlConfig): LeaderLock {
  const name = lockName(database, 'lead');
  return {
    async take(silence, onGone) {
      const { createConnection } = await import('mysql2/promise');
      const connection = await createConnection({ host, port, database, user, password, connectTimeout });
      connection.on('error', onGone);
      try {
        await connection.query('set session wait_timeout = ?', [Math.ceil(silence / 1000)]);
        const { got } = await asked(connection, 'select get_lock(?, 0) as got', name);
        if (Number(got) !== 1) {
          const { host } = await asked(
            connection,
            'select max(HOST) as host from INFORMATION_SCHEMA.PROCESSLIST where ID = is_used_lock(?)',
            name,
          );
          connection.destroy();
          return { computer: computerOf(String(host ?? '')) };
        }
      } catch (error) {
        connection.destroy();
        throw error;
      }
      return {
        isHeld: async () => {
          const { held } = await asked(connection, 'select is_used_lock(?) = connection_id() as held', name);
          return Number(held) === 1;
        },
        release: async () => {
          await asked(connection, 'select release_lock(?) as released', name);
          connection.destroy();
        },
        abandon: () => connection.destroy(),
      };
    },
  };
}

async function asked(connection: Connection, query: string, name: string): Promise<RowDataPacket> {
  const [[row]] = await connection.query<RowDataPacket[]>(query, [name]);
  if (!row) throw new Error(`no answer to: ${query}`);
  return row;
}

/** "192.168.1.20:50312" → "192.168.1.20"; the server's own computer has no name that means anything elsewhere. */
function computerOf(client: string): string {
  const host = client.replace(/:\d+$/, '');
  return ['localhost', '127.0.0.1', '::1'].includes(host) ? '' : host;
}
