import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { History } from '../test/chaos/history.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A whole number of at least `least` from the command line. */
function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    console.error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
    process.exit(2);
  }
  return value;
}

/** Bundles the histories: the parts that draw pages are in TSX, which Node does not run. */
async function bundled(): Promise<(seed: number) => Promise<History>> {
  const cache = `${root}/node_modules/.cache`;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}/chaos-`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: { history: 'test/chaos/history.ts' },
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
  return (await import(`${folder}/history.mjs`)).historyOf;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const first = whole('seed', values.seed, 0);
const count = whole('count', values.count, 1);
const historyOf = await bundled();
const failing: number[] = [];
for (let seed = first; seed < first + count; seed += 1) {
  const { told, faults } = await historyOf(seed);
  if (faults.length > 0) failing.push(seed);
  if (faults.length > 0 || values.verbose) {
    console.log(
      [`Seed ${seed}:`, ...told.map((words) => `  ${words}`), ...faults.map((f) => `  ! ${f}`)].join('\n'),
    );
  }
}
console.log(`${count - failing.length} of ${count} histories ended well.`);
for (const seed of failing) console.log(`Replay: npm run chaos -- --seed ${seed}`);
process.exitCode = failing.length === 0 ? 0 : 1;
