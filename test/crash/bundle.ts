import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles a program as the build does, so that its process starts quickly; gone after the last test of the file. */
export async function bundle(entry: string): Promise<string> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: { program: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['better-sqlite3', 'mysql2', 'pino', 'htmx.org'],
    loader: { '.css': 'text', '.svg': 'text' },
    logLevel: 'warning',
  });
  cpSync(join(root, 'src/state/migrations'), join(folder, 'migrations'), { recursive: true });
  cpSync(join(root, 'src/views/look'), join(folder, 'look'), { recursive: true });
  const views = join(root, 'src/views');
  for (const script of readdirSync(views).filter((file) => file.endsWith('.js'))) {
    cpSync(join(views, script), join(folder, script));
  }
  return join(folder, 'program.mjs');
}
