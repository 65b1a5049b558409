import type { Column, Table } from './column.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function columnType(column: Column, isKey: boolean): string {
  const fallback = isKey ? 'NOT NULL' : 'DEFAULT NULL';
  switch (column.kind) {
    case 'id':
      return 'INTEGER NOT NULL AUTO_INCREMENT';
    case 'int':
      return `INTEGER ${isKey ? 'NOT NULL ' : ''}DEFAULT 0`;
    case 'float':
      return 'DOUBLE DEFAULT 0';
    case 'text':
      return `VARCHAR(${column.length}) ${fallback}`;
    case 'datetime':
      return 'DATETIME DEFAULT NULL';
  }
}

/** The statement that makes the table with its keys in MySQL or MariaDB: lower-case name, InnoDB, utf8. */
export function mysqlDdl({ name, columns, primaryKey, indexes }: Table): string {
  const lines = columns.map((column) => {
    return `\`${column.name}\` ${columnType(column, primaryKey.includes(column.name))}`;
  });
  lines.push(`PRIMARY KEY (${quoted(primaryKey)})`);
  if (columns[0]?.kind === 'id' && primaryKey[0] !== 'ID') lines.push('KEY `ID` (`ID`)');
  for (const index of indexes) lines.push(`KEY \`${index.join('_')}\` (${quoted(index)})`);
  return `CREATE TABLE \`${name.toLowerCase()}\` (${lines.join(', ')}) ENGINE=InnoDB DEFAULT CHARSET=utf8`;
}
