import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { ConnectionConfiguration, Connection as Session } from 'tedious';
import { sessionSettings } from './session.ts';

type Driver = typeof import('tedious');

/** An error of the login with the number that the server gave it; the driver itself keeps only the words. */
export class LoginError extends Error {
  override name = 'LoginError';
  readonly number: number | undefined;

  constructor(cause: Error, number: number | undefined) {
    super(cause.message, { cause });
    this.number = number;
  }
}

/** One session with the server. */
export class MssqlConnection implements DatabaseConnection {
  readonly #driver: Driver;
  readonly #session: Session;
  #isOpen = true;

  private constructor(driver: Driver, session: Session, onGone: (error: unknown) => void) {
    this.#driver = driver;
    this.#session = session;
    const gone = (error: unknown) => {
      if (!this.#isOpen) return;
      this.close();
      onGone(error);
    };
    session.on('error', gone);
    session.on('end', () => gone(new Error('the server ended the session')));
  }

  /**
   * @param onGone called when the session ends although nobody asked for that; a statement under way is rejected as well
   * @throws LoginError with the reason in `cause`
   */
  static async open(
    driver: Driver,
    options: ConnectionConfiguration,
    onGone: (error: unknown) => void = () => undefined,
  ): Promise<MssqlConnection> {
    const session = new driver.Connection(options);
    // After a failed login the driver may go on about its socket: that login has been rejected by then.
    session.on('error', () => undefined);
    let number: number | undefined;
    session.on('errorMessage', (message: { number: number }) => {
      number ??= message.number;
    });
    await new Promise<void>((resolve, reject) => {
      session.connect((error) => (error ? reject(new LoginError(error, number)) : resolve()));
    });
    const connection = new MssqlConnection(driver, session, onGone);
    await connection.run(sessionSettings, []);
    return connection;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#session.close();
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.run<R>(sql, parameters);
  }

  /** The whole result as one piece: reads are made in pages. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  /**
   * Runs statements; without parameters as a plain batch, whose settings and transactions last, else through
   * sp_executesql. The count of rows is that of the last statement: triggers report theirs before it.
   */
  run<R>(text: string, parameters: readonly unknown[]): Promise<QueryResult<R>> {
    return new Promise((resolve, reject) => {
      const rows: R[] = [];
      let affected: number | undefined;
      const request = new this.#driver.Request(text, (error) => {
        if (!error) return resolve({ rows, numAffectedRows: BigInt(affected ?? 0) });
        // The outcome is open, and so may be a transaction: the server ends both with the session.
        if (!isRefusal(error)) this.close();
        reject(error);
      });
      request.on('row', (columns: { metadata: { colName: string }; value: unknown }[]) => {
        const row: Record<string, unknown> = {};
        for (const { metadata, value } of columns) row[metadata.colName] = plain(value);
        rows.push(row as R);
      });
      const count = (rowCount: number | undefined) => {
        affected = rowCount ?? affected;
      };
      request.on('doneInProc', count);
      request.on('done', count);
      parameters.forEach((value, index) => {
        const { type, options } = this.#typeOf(value);
        request.addParameter(String(index + 1), type, value, options);
      });
      if (parameters.length === 0) this.#session.execSqlBatch(request);
      else this.#session.execSql(request);
    });
  }

  #typeOf(value: unknown) {
    const { TYPES } = this.#driver;
    if (typeof value === 'number') {
      const isInt = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
      return { type: isInt ? TYPES.Int : TYPES.Float, options: {} };
    }
    if (typeof value === 'string' || value === null) {
      // One declared length for all texts lets the server keep one plan for a statement.
      return { type: TYPES.NVarChar, options: (value?.length ?? 0) > 4000 ? {} : { length: 4000 } };
    }
    throw new TypeError(`no SQL Server type for ${typeof value}`);
  }
}

/** A statement that the server answered with an error, the session going on. */
function isRefusal(error: Error): boolean {
  const all: Error[] = error instanceof AggregateError ? error.errors : [error];
  return all.every((one) => 'number' in one && Number(one.number) > 0 && severityOf(one) < 20);
}

const severityOf = (error: Error): number => ('class' in error ? Number(error.class) : 0);

/** Dates as local text "YYYY-MM-DD HH:MM:SS": the driver puts the stored digits into the UTC fields. */
const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ') : value;
