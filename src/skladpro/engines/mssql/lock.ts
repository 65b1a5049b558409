import { type RawBuilder, sql } from 'kysely';
import { ProblemError } from '../../../domain/problem.ts';
import type { DocumentLock } from '../../engine.ts';
import { databaseBusy } from '../../problems.ts';
import { readIsolation } from './session.ts';

/** A lock of this name belongs to its database, so that one name serves every warehouse of a server. */
const resource = 'skladbridge.documents';

/** Milliseconds to wait for another agent's document. */
const patience = 5000;

// Without parameters these run as plain batches: what they set and begin lasts beyond the call.
const acquire = sql.raw<{ result: number }>(`set transaction isolation level read committed
declare @result int
exec @result = sp_getapplock @Resource = '${resource}', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = ${patience}
select @result as [result]`);
const release = sql.raw(`if applock_mode('public', '${resource}', 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = '${resource}', @LockOwner = 'Session'
${readIsolation}`);
const begin = sql.raw('begin transaction');
const commit = sql.raw('commit transaction');
const rollback = sql.raw('if @@trancount > 0 rollback transaction');

/** An application lock of the session that writes: it ends with the session. The program does not know it. */
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
      if (result < 0) throw new ProblemError(databaseBusy(`sp_getapplock ${resource}: ${result}`));
    },
    begin: run(begin),
    commit: run(commit),
    rollback: run(rollback),
    release: run(release),
  };
};
