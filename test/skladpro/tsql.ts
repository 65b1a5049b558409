/** The contract's own statements, written for SQLite and MySQL, in the words of SQL Server. */
export function tsql(statement: string): string {
  const text = statement
    .replaceAll(/`(\w+)`/g, '[$1]')
    .replaceAll(/(?<!N)'((?:[^']|'')*)'/g, "N'$1'")
    .replaceAll(/\bvarchar\(/gi, 'nvarchar(');
  const renamed = /^alter table (\w+) rename column (\w+) to (\w+)$/i.exec(text);
  if (renamed) return `exec sp_rename '${renamed[1]}.${renamed[2]}', '${renamed[3]}', 'COLUMN'`;
  const trigger = /^create trigger (\w+) after insert on (\w+) for each row (.+)$/i.exec(text);
  if (trigger) return `create trigger ${trigger[1]} on ${trigger[2]} after insert as ${trigger[3]}`;
  return text.replace(/^(alter table \w+ add) column /i, '$1 ');
}
