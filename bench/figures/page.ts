import { join } from 'node:path';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { keepReading } from '../../src/state/catalogue.ts';
import { listIntegrations } from '../../src/state/integrations.ts';
import { openState } from '../../src/state/open.ts';
import { configure } from '../agent-side.ts';
import type { Bench } from '../bench.ts';
import { fillState, held } from '../page-state.ts';
import { median, paired, timed } from '../paired.ts';
import { serve } from '../process.ts';
import { open, signIn } from '../signed-in.ts';

const pairs = 15;

/** Milliseconds of the median answer, by screen. */
export type PageTimes = Record<string, number>;

/** The data folder of an agent whose catalogue and orders are large; the numbers are those of `held`. */
function fullFolder(bench: Bench) {
  const folder = bench.folder('page');
  const file = join(folder, 'warehouse.db');
  createSampleSqlite(file);
  const dataDir = join(folder, 'data');
  const state = openState(dataDir);
  configure({ state }, file, { url: 'http://127.0.0.1:9', key: 'ck_bench', secret: 'cs_bench' });
  const integrationId = listIntegrations(state)[0]?.id ?? '';
  const runId = state.raw.transaction(() => fillState(state.db, integrationId))();
  const goods = Array.from({ length: held.goods }, (_, i) => ({
    integrationId,
    goodId: i + 1,
    key: `K${i}`,
    code: `K${i}`,
    barcodes: [],
    catalogs: [],
    name: `Гювече № ${i}`,
    price: i,
    units: i % 90,
    groupPath: 'Кухня',
    folded: `гювече № ${i}\nk${i}`,
  }));
  keepReading(state, { integrationId, readAt: Date.now(), currency: 'EUR' }, { goods, items: [] });
  state.close();
  return { dataDir, integrationId, runId };
}

/** Five screens of an agent with much to show, against as many answers of hono with one page. */
export async function measurePage(bench: Bench): Promise<{ ratios: number[]; milliseconds: PageTimes }> {
  const { dataDir, integrationId, runId } = fullFolder(bench);
  const screens = {
    dashboard: '/',
    runs: '/runs',
    run: `/runs/${runId}`,
    orders: '/orders',
    goods: `/goods/${integrationId}`,
  };
  const agent = await serve([
    bench.parts.agent,
    ...['start', '--headless', '--port', '0', '--json', '--data', dataDir],
  ]);
  const bare = await serve([bench.parts.server]);
  try {
    const cookie = await signIn(agent);
    const times = new Map<string, number[]>(Object.keys(screens).map((name) => [name, []]));
    const askAgent = async () => {
      let total = 0;
      for (const [name, path] of Object.entries(screens)) {
        const took = await timed(() => open(new URL(path, agent.link), { cookie }));
        times.get(name)?.push(took);
        total += took;
      }
      return total;
    };
    const askBare = () =>
      timed(async () => {
        for (const _screen of Object.keys(screens)) await open(bare.link);
      });
    const sides = { agent: askAgent, bare: askBare };
    await paired(2, sides);
    for (const took of times.values()) took.length = 0;
    const ratios = await paired(pairs, sides);
    const milliseconds = Object.fromEntries([...times].map(([name, took]) => [name, median(took)]));
    return { ratios, milliseconds };
  } finally {
    await agent.stop();
    await bare.stop();
  }
}
