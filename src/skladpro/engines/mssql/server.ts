import { type Kysely, sql } from 'kysely';

interface ServerRow {
  version: string | null;
  edition: string | null;
  collation: string | null;
  snapshot: number | null;
}

/** Releases by the first two numbers of the product version. */
const releases: Record<string, string> = {
  '9.0': '2005',
  '10.0': '2008',
  '10.50': '2008 R2',
  '11.0': '2012',
  '12.0': '2014',
  '13.0': '2016',
  '14.0': '2017',
  '15.0': '2019',
  '16.0': '2022',
  '17.0': '2025',
};

/** Product, edition, version, collation of the database and whether reads take snapshots. */
export async function mssqlServer(db: Kysely<never>): Promise<string> {
  const { rows } = await sql<ServerRow>`
    select cast(serverproperty('ProductVersion') as nvarchar(128)) as "version",
      cast(serverproperty('Edition') as nvarchar(128)) as "edition",
      cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128)) as "collation",
      (select cast(snapshot_isolation_state as int) from sys.databases where database_id = db_id()) as "snapshot"`.execute(
    db,
  );
  return rows[0] ? described(rows[0]) : 'SQL Server';
}

/** "SQL Server 2014 12.0.6024.0 (Express Edition, Cyrillic_General_CI_AS, snapshot)" */
function described({ version, edition, collation, snapshot }: ServerRow): string {
  const number = version ?? '';
  const release = releases[number.split('.').slice(0, 2).join('.')];
  const details = [edition?.replace(/ \(64-bit\)$/, ''), collation, snapshot === 1 ? 'snapshot' : null];
  const product = ['SQL Server', release, number].filter(Boolean).join(' ');
  return `${product} (${details.filter(Boolean).join(', ')})`;
}
