/** A value of a row: dates are local "YYYY-MM-DD HH:MM:SS". */
export type LinkValue = string | number | null;

export type LinkRow = Record<string, LinkValue>;

/** A column as the ODBC driver describes it. */
export interface LinkColumn {
  table: string;
  column: string;
  /** The driver's own name of the type, e.g. COUNTER, INTEGER, DOUBLE, VARCHAR, LONGCHAR, DATETIME. */
  type: string;
  /** Characters of a text column. */
  size: number | null;
  nullable: boolean;
  hasDefault: boolean;
}

/**
 * One connection to an Access database. Arguments and results are plain JSON, so that the connection may live in this
 * process or in a child of another bitness: a 64-bit process cannot load the 32-bit driver that comes with 32-bit Office.
 * The caller waits for each answer before the next call. Everything rejects with LinkError.
 */
export interface AccessLink {
  /** Runs a statement that gives rows. */
  query(statement: string): Promise<LinkRow[]>;
  /** Runs a statement that changes rows; the number of rows changed. */
  execute(statement: string): Promise<number>;
  columns(): Promise<LinkColumn[]>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** What ODBC tells of a failure. */
export class LinkError extends Error {
  override name = 'LinkError';
  /** SQLSTATE, five characters. */
  readonly state: string;
  /** The driver's own number; Access gives negative ones. */
  readonly native: number;

  constructor(message: string, state: string, native: number, options?: { cause?: unknown }) {
    super(message, options);
    this.state = state;
    this.native = native;
  }
}
