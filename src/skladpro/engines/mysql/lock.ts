import { sql } from 'kysely';
import { ProblemError } from '../../../domain/problem.ts';
import type { DocumentLock } from '../../engine.ts';
import { databaseBusy } from '../../problems.ts';
import { lockName } from './lock-name.ts';

/** Seconds to wait for another agent's document. */
const patience = 5;

/** A named lock of the server, held by the connection that writes: it ends with the connection. */
export function mysqlLock(database: string): DocumentLock {
  const name = lockName(database);
  return {
    acquire: async (db) => {
      const result = await sql<{ got: number | null }>`select get_lock(${name}, ${patience}) as got`.execute(
        db,
      );
      if (Number(result.rows[0]?.got) !== 1) throw new ProblemError(databaseBusy(`get_lock ${name}`));
    },
    begin: async (db) => {
      await sql`start transaction`.execute(db);
    },
    commit: async (db) => {
      await sql`commit`.execute(db);
    },
    rollback: async (db) => {
      await sql`rollback`.execute(db);
    },
    release: async (db) => {
      await sql`select release_lock(${name})`.execute(db);
    },
  };
}
