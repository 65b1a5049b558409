import { randomBytes } from 'node:crypto';
import { type Connection, createConnection } from 'mysql2/promise';
import { ask } from './ask.ts';
import type { ServerAddress } from './mariadb-server.ts';

export interface TestDatabase {
  /** What `connectWarehouse` takes. */
  config: { engine: 'mysql'; host: string; port: number; database: string; user: string; password: string };
  /** A connection with all rights, in this database. */
  admin: Connection;
  drop(): Promise<void>;
}

/** Address of the private MariaDB; null when this machine cannot have it: the suite is then skipped under its name. */
export const mariadbServer = (suite: string): Promise<ServerAddress | null> => ask('mariadb', suite);

/** Creates an empty database with the program's character set. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await mariadbServer('MariaDB');
  if (!server) throw new Error('MariaDB is not on this machine');
  const database = `sklad_${randomBytes(6).toString('hex')}`;
  const admin = await createConnection({ ...server, charset: 'utf8mb4', multipleStatements: true });
  await admin.query(`CREATE DATABASE ${database} CHARACTER SET utf8 COLLATE utf8_general_ci`);
  await admin.query(`USE ${database}`);
  return {
    config: { engine: 'mysql', database, ...server },
    admin,
    async drop() {
      await admin.query(`DROP DATABASE IF EXISTS ${database}`);
      await admin.end();
    },
  };
}
