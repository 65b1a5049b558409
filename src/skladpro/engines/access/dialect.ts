import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  DialectAdapterBase,
  type Driver,
  type QueryResult,
} from 'kysely';
import { AccessQueryCompiler } from './compiler.ts';
import type { AccessSession } from './session.ts';

/** Kysely's dialect of Access over one connection, which Kysely gives to one piece of work after the other. */
export class AccessDialect implements Dialect {
  readonly #session: AccessSession;

  constructor(session: AccessSession) {
    this.#session = session;
  }

  createAdapter(): AccessAdapter {
    return new AccessAdapter();
  }

  createDriver(): Driver {
    return new AccessDriver(this.#session);
  }

  createQueryCompiler(): AccessQueryCompiler {
    return new AccessQueryCompiler();
  }

  createIntrospector(): DatabaseIntrospector {
    throw new Error('the schema of an Access file is read from its ODBC driver');
  }
}

class AccessAdapter extends DialectAdapterBase {
  override get supportsMultipleConnections(): boolean {
    return false;
  }

  override async acquireMigrationLock(): Promise<void> {
    throw new Error('the schema of Склад Pro is never changed');
  }

  override async releaseMigrationLock(): Promise<void> {
    // None was taken.
  }
}

class AccessDriver implements Driver {
  readonly #session: AccessSession;

  constructor(session: AccessSession) {
    this.#session = session;
  }

  async init(): Promise<void> {
    // The engine was opened before, so that a file that cannot be opened is told at once.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#session.start();
    return new AccessConnection(this.#session);
  }

  async releaseConnection(): Promise<void> {
    // The one connection stays.
  }

  beginTransaction(): Promise<void> {
    return this.#session.run((link) => link.begin());
  }

  commitTransaction(): Promise<void> {
    return this.#session.run((link) => link.commit());
  }

  rollbackTransaction(): Promise<void> {
    return this.#session.run((link) => link.rollback());
  }

  destroy(): Promise<void> {
    return this.#session.close();
  }
}

class AccessConnection implements DatabaseConnection {
  readonly #session: AccessSession;

  constructor(session: AccessSession) {
    this.#session = session;
  }

  async executeQuery<R>({ sql }: CompiledQuery): Promise<QueryResult<R>> {
    if (/^select\b/i.test(sql)) {
      return { rows: (await this.#session.run((link) => link.query(sql))) as R[] };
    }
    const changed = await this.#session.run((link) => link.execute(sql));
    return { rows: [], numAffectedRows: BigInt(changed) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}
