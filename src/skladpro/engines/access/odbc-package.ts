import { odbcMissing } from './open-problems.ts';

/** The part of the `odbc` package that is used here. */
export interface OdbcConnection {
  query(statement: string): Promise<OdbcRows>;
  columns(catalog: null, schema: null, table: null, column: null): Promise<OdbcRows>;
  beginTransaction(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** Rows, their columns by ODBC type number, and `count`: the rows that a statement changed. */
export type OdbcRows = Record<string, unknown>[] & {
  count: number;
  columns?: { name: string; dataType: number }[];
};

interface OdbcPackage {
  connect(options: { connectionString: string; loginTimeout: number }): Promise<OdbcConnection>;
}

/** Optional: neither the compiler nor the bundler may insist on it. */
const name: string = 'odbc';

/**
 * Loads the `odbc` package, which an installation without Access may lack.
 * @throws ProblemError `odbc-missing`.
 */
export async function loadOdbc(): Promise<OdbcPackage> {
  try {
    const { default: odbc } = (await import(name)) as { default: OdbcPackage };
    return odbc;
  } catch (error) {
    throw odbcMissing(error);
  }
}
