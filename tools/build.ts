// Bundles the agent into dist/main.js; native and optional drivers stay outside the bundle.
import { cp, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const external = ['better-sqlite3', 'mysql2', 'pino', 'htmx.org', 'tarn', 'tedious'];

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'linked',
  minifyWhitespace: true,
  minifySyntax: true,
  external,
  loader: { '.css': 'text', '.svg': 'text' },
  logLevel: 'warning',
});
await cp('src/state/migrations', 'dist/migrations', { recursive: true });
await cp('src/views/look', 'dist/look', { recursive: true });
for (const script of ['stale.js', 'form.js', 'matching-keys.js'])
  await cp(`src/views/${script}`, `dist/${script}`);
