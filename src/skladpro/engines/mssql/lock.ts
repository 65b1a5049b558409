import { type RawBuilder, sql } from 'kysely';
import { ProblemError } from '../../../domain/problem.ts';
import type { DocumentLock } from '../../engine.ts';
import { databaseBusy } from '../../problems.ts';
import { appLock } from './app-lock.ts';
import { readIsolation } from './session.ts';

const name = 'skladbridge.documents';
const lock = appLock(name);

/** Milliseconds to wait for another agent's document. */
const patience = 5000;

// Without parameters these run as plain batches: what they set and begin lasts beyond the call.
const acquire = sql.raw<{ result: number }>(`set transaction isolation level read committed
${lock.take(patience)}`);
const release = sql.raw(`${lock.release}
${readIsolation}`);
const begin = sql.raw('begin transaction');
const commit = sql.raw('commit transaction');
const rollback = sql.raw('if @@trancount > 0 rollback transaction');

/** An application lock of the session that writes. */
export const mssqlLock = (): DocumentLock => {
  const run =
    (statement: RawBuilder<unknown>): DocumentLock['begin'] =>
    async (db) => {
      await statement.execute(db);
    };
  return {
    acquire: async (db) => {
      const { rows } = await acquire.execute(db);
      const result = rows[0]?.result ?? -999;
      if (result < 0) throw new ProblemError(databaseBusy(`sp_getapplock ${name}: ${result}`));
    },
    begin: run(begin),
    commit: run(commit),
    rollback: run(rollback),
    release: run(release),
  };
};
