// Makes the pictures of docs/screenshots: the page as it is, before sample data, in Chromium.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}/node_modules/.cache`;
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(`${cache}/screenshots-`);

// The parts that draw pages are in TSX, which Node does not run.
await build({
  absWorkingDir: root,
  entryPoints: { pictures: 'tools/screenshots/pictures.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.css': 'text', '.svg': 'text' },
  logLevel: 'warning',
});
cpSync(`${root}/src/state/migrations`, `${folder}/migrations`, { recursive: true });
cpSync(`${root}/src/views/look`, `${folder}/look`, { recursive: true });
for (const script of ['stale.js', 'form.js', 'matching-keys.js'])
  cpSync(`${root}/src/views/${script}`, `${folder}/${script}`);
try {
  const { takePictures } = await import(`${folder}/pictures.mjs`);
  await takePictures(`${root}/docs/screenshots`, process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
