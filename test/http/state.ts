import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { StateDb } from '../../src/state/open.ts';
import * as schema from '../../src/state/schema.ts';

/** An empty state database in memory, migrated. */
export function memoryState(): StateDb {
  const db = drizzle(new Database(':memory:'), { schema });
  migrate(db, { migrationsFolder: 'src/state/migrations' });
  return db;
}
