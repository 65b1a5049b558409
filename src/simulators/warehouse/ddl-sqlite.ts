import type { Column, Table } from './column.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function columnType(column: Column): string {
  switch (column.kind) {
    case 'id':
      return 'INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL';
    case 'int':
      return 'INTEGER DEFAULT 0';
    case 'float':
      return 'DOUBLE DEFAULT 0';
    case 'text':
      return `VARCHAR(${column.length})`;
    case 'datetime':
      return 'DATETIME';
  }
}

/** Statements that make the table and its indexes in SQLite. A key beside a counted ID becomes a unique index. */
export function sqliteDdl({ name, columns, primaryKey, indexes }: Table): string[] {
  const counted = columns.some((column) => column.kind === 'id');
  const lines = columns.map((column) => `"${column.name}" ${columnType(column)}`);
  if (!counted) lines.push(`PRIMARY KEY (${quoted(primaryKey)})`);
  else if (primaryKey[0] !== 'ID') lines.push(`UNIQUE (${quoted(primaryKey)})`);
  return [
    `CREATE TABLE "${name}" (${lines.join(', ')})`,
    ...indexes.map((index) => `CREATE INDEX "IX_${name}_${index.join('_')}" ON "${name}" (${quoted(index)})`),
  ];
}
