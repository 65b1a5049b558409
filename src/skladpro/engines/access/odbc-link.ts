import { type AccessLink, type LinkColumn, LinkError, type LinkRow, type LinkValue } from './link.ts';
import { loadOdbc, type OdbcConnection, type OdbcRows } from './odbc-package.ts';

/** Seconds until an attempt to connect is given up; Access itself does not heed it. */
const loginTimeout = 10;

/**
 * A link in this process, over the ODBC driver that the connection string names.
 * @throws ProblemError `odbc-missing`; LinkError when the driver refuses.
 */
export async function openOdbcLink(connectionString: string): Promise<AccessLink> {
  const odbc = await loadOdbc();
  const connection = await asked(() => odbc.connect({ connectionString, loginTimeout }));
  return linkOver(connection);
}

const linkOver = (connection: OdbcConnection): AccessLink => ({
  query: async (statement) => plainRows(await asked(() => connection.query(statement))),
  execute: async (statement) => (await asked(() => connection.query(statement))).count,
  columns: async () => columnsIn(await asked(() => connection.columns(null, null, null, null))),
  begin: () => asked(() => connection.beginTransaction()),
  commit: () => asked(() => connection.commit()),
  rollback: () => asked(() => connection.rollback()),
  close: () => asked(() => connection.close()),
});

/** SQL_NUMERIC (Currency), SQL_DECIMAL and SQL_REAL, which the package gives as text. */
const numberTypes = [2, 3, 7];

function plainRows(rows: OdbcRows): LinkRow[] {
  const numbers = new Set(
    rows.columns?.filter(({ dataType }) => numberTypes.includes(dataType)).map(({ name }) => name),
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        numbers.has(name) && typeof value === 'string' ? numberIn(value) : plainValue(value),
      ]),
    ),
  );
}

/** The decimal mark may be that of the computer's own region. */
function numberIn(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (Number.isNaN(value)) throw new LinkError(`A number column holds "${text}"`, '22018', 0);
  return value;
}

/** Yes/No becomes −1 and 0, as Access itself counts. */
function plainValue(value: unknown): LinkValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? -1 : 0;
  if (typeof value === 'bigint') return Number(value);
  throw new LinkError(`A column holds a value of type ${typeof value}`, '07006', 0);
}

const columnsIn = (rows: OdbcRows): LinkColumn[] =>
  rows.map((row) => ({
    table: String(row.TABLE_NAME),
    column: String(row.COLUMN_NAME),
    type: String(row.TYPE_NAME).toUpperCase(),
    size: typeof row.COLUMN_SIZE === 'number' ? row.COLUMN_SIZE : null,
    nullable: row.NULLABLE !== 0,
    hasDefault: row.COLUMN_DEF !== undefined && row.COLUMN_DEF !== null && row.COLUMN_DEF !== 'NULL',
  }));

/** Turns the package's error, which carries the driver's own ones, into a LinkError. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const [first] = odbcErrors(error);
    if (!first)
      throw new LinkError(error instanceof Error ? error.message : String(error), 'HY000', 0, {
        cause: error,
      });
    throw new LinkError(first.message, first.state, first.code, { cause: error });
  }
}

function odbcErrors(error: unknown): { message: string; code: number; state: string }[] {
  return error instanceof Error && 'odbcErrors' in error && Array.isArray(error.odbcErrors)
    ? error.odbcErrors
    : [];
}
