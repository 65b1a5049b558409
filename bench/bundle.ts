import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Programs that run in processes of their own. */
export interface Parts {
  /** The built agent. */
  agent: string;
  /** The simulated shop. */
  shop: string;
  /** Node, hono and one page: what the idle agent is held against. */
  server: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Inside the project, so that the bundles find the packages which they leave outside. */
const folder = at('../node_modules/.cache/skladbridge-bench');

/**
 * Copies the built agent, so that a build meanwhile does not change what is measured, and bundles the other programs
 * with the settings that the agent is bundled with.
 */
export async function bundleParts(): Promise<Parts> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // As in the project: without it Node would look into every file to tell what kind of module it is.
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  await cp(at('../dist'), `${folder}/agent`, { recursive: true });
  await build({
    entryPoints: [at('./parts/shop.ts'), at('./parts/server.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return { agent: `${folder}/agent/main.js`, shop: `${folder}/shop.js`, server: `${folder}/server.js` };
}
