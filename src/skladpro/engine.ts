import type { Expression, Insertable, Kysely, SqlBool } from 'kysely';
import type { Problem } from '../domain/problem.ts';
import type { TableName, Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** A column as the database describes it. */
export interface FoundColumn {
  table: string;
  column: string;
  kind: 'number' | 'text' | 'date' | 'other';
  /** Characters that a text column holds; absent when it knows no limit. */
  length?: number;
  /** A row without a value for it is refused. */
  mustBeGiven: boolean;
}

export interface FoundTrigger {
  table: string;
  name: string;
}

/** What an engine can do, each with the reason why it matters to a statement. */
export interface Capabilities {
  /** One INSERT with several rows saves round trips; Access takes one row at a time. */
  multiRowInsert: boolean;
}

/**
 * What a failed statement means.
 * `busy`: a lock was not given in time and nothing was done; `gone`: the connection ended while the statement was under
 * way; `other`: the statement was refused and nothing of it was done.
 */
export type FailureKind = 'busy' | 'gone' | 'other';

export interface Failure {
  kind: FailureKind;
  problem: Problem;
}

/** The lock that agents share on one warehouse, and the transaction inside it; all on one connection. */
export interface DocumentLock {
  /** Waits a few seconds for the other agents; rejects when the lock is not given. */
  acquire(db: Db): Promise<void>;
  begin(db: Db): Promise<void>;
  commit(db: Db): Promise<void>;
  rollback(db: Db): Promise<void>;
  release(db: Db): Promise<void>;
}

/** The lock by which one of several agents on a warehouse leads; while it is held it has a connection of its own. */
export interface LeaderLock {
  /**
   * Takes the lock at once, or tells on which computer it is held ('' when the database does not tell); never waits for it.
   * @param silence milliseconds after which the database frees the lock by itself when nothing comes from the holder:
   * also a pulled cable must give the place away. Engines whose lock the operating system holds need not heed it.
   * @param onGone called when the holder's connection ends although nobody asked for that
   */
  take(silence: number, onGone: (error: unknown) => void): Promise<HeldLeaderLock | { computer: string }>;
}

export interface HeldLeaderLock {
  /** Asks the database, over the connection that holds the lock; rejects when it cannot be asked. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
  /** Drops the connection without a word to the database: it may not answer any more. */
  abandon(): void;
}

/** Expressions that the engines do not all say in the same words. */
export interface Expressions {
  /** The text in small letters; of letters beyond Latin only where the engine knows them. */
  lower(column: Expression<string | null>): Expression<string | null>;
  /** 1 where a number column holds no number, else 0. */
  notANumber(column: Expression<number | null>): Expression<number>;
  /** Whether the text stands at the beginning of the column. */
  beginsWith(column: Expression<string | null>, text: string): Expression<SqlBool>;
  /** Whether the text stands anywhere in the column. */
  holds(column: Expression<string | null>, text: string): Expression<SqlBool>;
  /**
   * Whether the column is one of the texts (capital letters) once spaces and the marks `- . / ( )` are left out; may let
   * through a few more.
   */
  bareIs(column: Expression<string | null>, texts: string[]): Expression<SqlBool>;
  /** Whether the text stands in the column once the same are left out; may let through a few more. */
  bareHolds(column: Expression<string | null>, text: string): Expression<SqlBool>;
}

/** One database engine: everything in which it differs from the others. */
export interface Engine {
  readonly db: Db;
  readonly capabilities: Capabilities;
  readonly lock: DocumentLock;
  readonly sql: Expressions;
  readonly leaderLock: LeaderLock;
  /** Product and version, e.g. "MariaDB 10.11.6". */
  server(): Promise<string>;
  columns(): Promise<FoundColumn[]>;
  triggers(): Promise<FoundTrigger[]>;
  /** Tables that ignore transactions (MyISAM). */
  tablesWithoutTransactions(): Promise<string[]>;
  /** Inserts unless the primary key is taken; false when it is. Raises no error, which would end some transactions. */
  insertIfAbsent<T extends TableName>(db: Db, table: T, row: Insertable<Tables[T]>): Promise<boolean>;
  /** Inserts one row and returns the ID that the database gave it. */
  insertReturningId<T extends TableName>(db: Db, table: T, row: Insertable<Tables[T]>): Promise<number>;
  /** Whether the column equals one of the texts, letter case and outer spaces ignored; may let through a few more. */
  sameText(column: Expression<string | null>, texts: string[]): Expression<SqlBool>;
  failure(error: unknown): Failure;
  close(): Promise<void>;
}
