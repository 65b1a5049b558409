import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { StateDb } from '../../src/state/open.ts';
import * as schema from '../../src/state/schema.ts';

/** The state's database with the connection beneath it. */
export type MemoryDb = StateDb & { $client: Database.Database };

/** An empty state database in memory, migrated. */
export function memoryState(): MemoryDb {
  const db = drizzle(new Database(':memory:'), { schema });
  migrate(db, { migrationsFolder: 'src/state/migrations' });
  return db;
}
