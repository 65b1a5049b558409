import Database from 'better-sqlite3';

export type Cell = string | number | null;

export interface WrittenRow {
  table: string;
  values: Record<string, Cell>;
}

export type WrittenRows = Record<string, WrittenRow[]>;

function reading<T>(file: string, work: (database: Database.Database, tables: string[]) => T): T {
  const database = new Database(file, { readonly: true });
  try {
    const names = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    return work(database, names.map(String));
  } finally {
    database.close();
  }
}

/** The last row number of every table. */
export const lastRows = (file: string): Map<string, number> =>
  reading(file, (database, tables) => {
    const last = (table: string) => database.prepare(`select max(rowid) from "${table}"`).pluck().get();
    return new Map(tables.map((table) => [table, Number(last(table) ?? 0)]));
  });

/** Rows added since, by table; a table without new rows is absent. */
export const rowsAfter = (file: string, before: ReadonlyMap<string, number>): WrittenRows =>
  reading(file, (database, tables) => {
    const added = tables.map((table): [string, WrittenRow[]] => {
      const rows = database
        .prepare(`select * from "${table}" where rowid > ? order by rowid`)
        .all(before.get(table) ?? 0) as WrittenRow['values'][];
      return [table, rows.map((values) => ({ table, values }))];
    });
    return Object.fromEntries(added.filter(([, rows]) => rows.length > 0));
  });

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Inserts the rows as they are, each table's statement prepared once. */
export function insertRows(database: Database.Database, rows: readonly WrittenRow[]): void {
  const prepared = statements.get(database) ?? new Map<string, Database.Statement>();
  statements.set(database, prepared);
  for (const { table, values } of rows) {
    let insert = prepared.get(table);
    if (!insert) {
      const names = Object.keys(values).map((name) => `"${name}"`);
      insert = database.prepare(
        `insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
      prepared.set(table, insert);
    }
    insert.run(Object.values(values));
  }
}
