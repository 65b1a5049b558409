import type { Column, Table } from './column.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `[${name}]`).join(', ');

/** Moments of writing have seconds; all other dates are kept to the minute. */
const isMoment = (name: string): boolean => /^(UserRealTime|ReceiptDate)$/i.test(name);

function columnType({ name, kind, length }: Column): string {
  switch (kind) {
    case 'id':
      return 'int identity(1, 1) not null';
    case 'int':
      return 'int';
    case 'float':
      return 'float';
    case 'text':
      return `nvarchar(${length})`;
    case 'datetime':
      return isMoment(name) ? 'datetime' : 'smalldatetime';
  }
}

/**
 * Statements that make the table and its indexes in SQL Server: no defaults and no constraints but the primary key, which
 * is the counted ID where there is one.
 */
export function mssqlDdl({ name, columns, primaryKey, indexes }: Table): string[] {
  const counted = columns.some((column) => column.kind === 'id');
  const key = counted ? ['ID'] : primaryKey;
  const lines = columns.map((column) => {
    const nullable = key.includes(column.name) && column.kind !== 'id' ? ' not null' : '';
    return `[${column.name}] ${columnType(column)}${nullable}`;
  });
  // SQL Server alone also counts the reserved numbers.
  if (name === 'NextAcct') lines.unshift('[ID] int identity(1, 1) not null');
  if (key.length > 0) lines.push(`constraint [PK_${name}] primary key (${quoted(key)})`);
  return [
    `create table [${name}] (${lines.join(', ')})`,
    ...indexes.map((index) => `create index [IX_${name}_${index.join('_')}] on [${name}] (${quoted(index)})`),
  ];
}
