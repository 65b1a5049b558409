import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import { goodsFrom, type ShelfGood, shelf } from '../jobs/shelf.ts';
import { sqliteStore, type TestStore } from '../skladpro/store.ts';
import { freshFolder } from '../state/folder.ts';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A process of the program; `said` resolves as soon as standard output or error holds the words. */
export interface Started {
  ended: Promise<Ended>;
  said(words: string | RegExp): Promise<string>;
  end(): void;
}

const settled = { LANG: 'bg_BG.UTF-8', LC_ALL: '', SKLADBRIDGE_DATA: '', NODE_NO_WARNINGS: '1' };

/** Starts the bundled program on a data folder. */
export function start(
  program: string,
  dataDir: string,
  args: string[],
  env: Record<string, string> = {},
): Started {
  const child = spawn(process.execPath, [program, ...args, '--data', dataDir], {
    env: { ...process.env, ...settled, ...env },
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    out.stdout += data;
  });
  child.stderr.on('data', (data) => {
    out.stderr += data;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, ...out })));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    ended,
    end: () => void child.kill('SIGTERM'),
    said: async (words) => {
      for (let i = 0; i < 400; i += 1) {
        const all = out.stdout + out.stderr;
        if (typeof words === 'string' ? all.includes(words) : words.test(all)) return all;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`never said ${words}: ${out.stdout}${out.stderr}`);
    },
  };
}

export const name = 'Магазин';

/** A warehouse, a shop and a data folder whose configuration came in from a file. */
export interface Shopfront {
  dataDir: string;
  store: TestStore;
  shop: Simulator;
  /** The configuration file. */
  file: string;
  run(...args: string[]): Promise<Ended>;
  /** Imports the configuration with these settings changed. */
  configure(settings: Record<string, unknown>): Promise<Ended>;
}

export async function shopfront(
  program: string,
  options: {
    goods?: ShelfGood[];
    settings?: Record<string, unknown>;
    shop?: Parameters<typeof startWooCommerceSimulator>[0];
    env?: Record<string, string>;
  } = {},
): Promise<Shopfront> {
  const dataDir = freshFolder();
  const store = await sqliteStore(shelf(options.goods ?? goodsFrom(10, 3)));
  const shop = await startWooCommerceSimulator(options.shop);
  onTestFinished(async () => {
    await shop.close();
    await store.remove();
  });
  const file = join(dataDir, 'configuration.json');
  const run = (...args: string[]) => start(program, dataDir, args, options.env).ended;
  const configure = (settings: Record<string, unknown>) => {
    writeFileSync(
      file,
      JSON.stringify({
        format: 'skladbridge-configuration',
        version: 1,
        warehouse: store.config,
        integrations: [
          {
            name,
            type: 'woocommerce',
            schedules: { export: { kind: 'manual' }, import: { kind: 'manual' } },
            settings: {
              url: shop.url,
              consumerKey: shop.keys.key,
              consumerSecret: shop.keys.secret,
              objectId: 2,
              userId: 2,
              ...options.settings,
              ...settings,
            },
          },
        ],
      }),
    );
    return run('integrations', 'import', file, '--same-shop');
  };
  const imported = await configure({});
  if (imported.status !== 0) throw new Error(imported.stderr);
  return { dataDir, store, shop, file, run, configure };
}

/** The one document of `--json`: anything else on standard output is a failure. */
export const documentOf = ({ stdout }: Ended): Record<string, never> => JSON.parse(stdout);
