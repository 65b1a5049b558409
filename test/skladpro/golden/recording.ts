import type { Database } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { written } from './written.ts';

/** What a database would answer to statements of its own that SQLite does not know; the first match counts. */
export type Answers = [statement: RegExp, answer: QueryResult<unknown>][];

export const noRows: QueryResult<unknown> = { rows: [] };
export const rows = (...list: object[]): QueryResult<unknown> => ({ rows: list });

/** An engine's own SQL, written down; a small SQLite warehouse answers in its place. */
export class Recording {
  readonly #sections: string[] = [];
  readonly #raw: Database;
  readonly #answers: Answers;
  readonly db: Kysely<never>;

  constructor(raw: Database, compiler: () => QueryCompiler, answers: Answers) {
    this.#raw = raw;
    this.#answers = answers;
    const connection: DatabaseConnection = {
      executeQuery: async <R>(query: CompiledQuery) => {
        this.note(query.sql, query.parameters);
        return this.#answer(query) as QueryResult<R>;
      },
      streamQuery: () => {
        throw new Error('the port reads in pages');
      },
    };
    const driver: Driver = {
      init: async () => undefined,
      acquireConnection: async () => connection,
      beginTransaction: () => Promise.reject(new Error('the lock of the engine begins transactions')),
      commitTransaction: () => Promise.reject(new Error('the lock of the engine commits')),
      rollbackTransaction: () => Promise.reject(new Error('the lock of the engine rolls back')),
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
    };
    const dialect: Dialect = {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: compiler,
    };
    this.db = new Kysely<never>({ dialect });
  }

  /** Begins a new section of the record. */
  section(title: string): void {
    this.#sections.push(`-- ══ ${title} ══`);
  }

  note(text: string, parameters: readonly unknown[] = []): void {
    this.#sections.push(written(text, parameters));
  }

  get text(): string {
    return `${this.#sections.join('\n\n')}\n`;
  }

  #answer({ sql, query, parameters }: CompiledQuery): QueryResult<unknown> {
    const known = this.#answers.find(([statement]) => statement.test(sql));
    if (known) return known[1];
    if (query.kind === 'RawNode') return this.#run(sql, parameters);
    const own = new SqliteQueryCompiler().compileQuery(query, { queryId: 'golden' });
    return this.#run(own.sql, own.parameters);
  }

  #run(sql: string, parameters: readonly unknown[]): QueryResult<unknown> {
    const statement = this.#raw.prepare(sql);
    if (statement.reader) return { rows: statement.all(...parameters) };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
}
