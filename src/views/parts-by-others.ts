import type { Part } from './pages/about.tsx';

/** Packages by others that run in the agent; `docs/dependencies.md` says what each is for. */
export const partsByOthers: readonly Part[] = [
  { name: '@hono/node-server', licence: 'MIT' },
  { name: 'better-sqlite3', licence: 'MIT' },
  { name: 'decimal.js', licence: 'MIT' },
  { name: 'drizzle-orm', licence: 'Apache-2.0' },
  { name: 'hono', licence: 'MIT' },
  { name: 'htmx.org', licence: 'BSD-0-Clause' },
  { name: 'kysely', licence: 'MIT' },
  { name: 'Lucide', licence: 'ISC' },
  { name: 'mysql2', licence: 'MIT' },
  { name: 'node', licence: 'MIT' },
  { name: 'node-cron', licence: 'ISC' },
  { name: 'odbc', licence: 'MIT' },
  { name: 'ofetch', licence: 'MIT' },
  { name: 'pino', licence: 'MIT' },
  { name: 'tarn', licence: 'MIT' },
  { name: 'tedious', licence: 'MIT' },
  { name: 'valibot', licence: 'MIT' },
];
