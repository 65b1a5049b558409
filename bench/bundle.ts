import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Programs that run in processes of their own. */
export interface Parts {
  /** The simulated shop. */
  shop: string;
  /** Node, hono and one page: what the idle agent is held against. */
  server: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles them with the settings that the agent itself is bundled with. */
export async function bundleParts(): Promise<Parts> {
  await build({
    entryPoints: [at('./parts/shop.ts'), at('./parts/server.ts')],
    outdir: at('../dist/bench'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  });
  return { shop: at('../dist/bench/shop.js'), server: at('../dist/bench/server.js') };
}
