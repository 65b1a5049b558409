/** What a column holds: `id` is a whole number that the database counts up by itself. */
export type ColumnKind = 'id' | 'int' | 'float' | 'text' | 'datetime';

export interface Column<Name extends string = string> {
  name: Name;
  kind: ColumnKind;
  /** Longest text in characters; 0 for the other kinds. */
  length: number;
}

export interface Table<Name extends string = string, ColumnName extends string = string> {
  /** Spelling of SQL Server and SQLite; MySQL has the same name in lower case. */
  name: Name;
  columns: Column<ColumnName>[];
  primaryKey: ColumnName[];
  /** Column lists of the plain (not unique) indexes. */
  indexes: ColumnName[][];
}

export const id = (): Column<'ID'>[] => [{ name: 'ID', kind: 'id', length: 0 }];

export const ints = <const Name extends string>(...names: Name[]): Column<Name>[] =>
  names.map((name) => ({ name, kind: 'int', length: 0 }));

export const floats = <const Name extends string>(...names: Name[]): Column<Name>[] =>
  names.map((name) => ({ name, kind: 'float', length: 0 }));

export const datetimes = <const Name extends string>(...names: Name[]): Column<Name>[] =>
  names.map((name) => ({ name, kind: 'datetime', length: 0 }));

/** Texts of up to 255 characters, the usual length. */
export const texts = <const Name extends string>(...names: Name[]): Column<Name>[] =>
  names.map((name) => ({ name, kind: 'text', length: 255 }));

export const textOf = <const Name extends string>(length: number, name: Name): Column<Name>[] => [
  { name, kind: 'text', length },
];

export function table<const Name extends string, ColumnName extends string>(
  name: Name,
  columns: Column<ColumnName>[],
  primaryKey: NoInfer<ColumnName>[],
  indexes: NoInfer<ColumnName>[][] = [],
): Table<Name, ColumnName> {
  return { name, columns, primaryKey, indexes };
}
