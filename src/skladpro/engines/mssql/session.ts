/**
 * Reads see one moment of the data and block nobody where the database allows it; otherwise they wait for rows that are
 * being written. Never dirty reads: half a document would become stock.
 */
export const readIsolation = `if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed`;

/**
 * Settings of every session: an error ends the statement and not the transaction, a row lock is waited for a few seconds,
 * dates are read as year, month, day whatever the language of the login, and of two sessions in a deadlock it is the
 * agent that gives way to a workstation.
 */
export const sessionSettings = `set xact_abort off
set lock_timeout 5000
set dateformat ymd
set deadlock_priority low
${readIsolation}`;
