import { join } from 'node:path';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { expectCount, withAgentSide } from '../agent-side.ts';
import { sendBare } from '../bare-client.ts';
import type { Bench } from '../bench.ts';
import { paired, timed } from '../paired.ts';
import { type ShopAccess, type ShopProcess, withShop } from '../shop.ts';
import type { Pace, RecordedRequest } from '../shop-messages.ts';

const goods = 2_000;
const pairs: Record<Pace, number> = { fast: 5, tenth: 3 };
/** Requests that the connector has under way at once. */
const concurrency = 2;

/** A first export into an empty shop. Leaves in `recorded` what it sent. */
async function agentExport(bench: Bench, shop: ShopProcess, file: string, recorded: RecordedRequest[]) {
  const access = await shop.open();
  const took = await withAgentSide(bench.folder('export-data'), file, access, (agent) =>
    timed(async () => expectCount(await agent.run('export'), 'created', goods)),
  );
  recorded.splice(0, Infinity, ...(await shop.requests()));
  return took;
}

/** Posts the batches as they are, so many at a time. */
async function postAll(access: ShopAccess, batches: readonly RecordedRequest[]): Promise<string[]> {
  const waiting = batches.values();
  const answers: string[] = [];
  const worker = async () => {
    for (const batch of waiting) answers.push(await sendBare(access, batch));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return answers;
}

const created = (answer: string): number =>
  (JSON.parse(answer) as { create: { id: number }[] }).create.filter(({ id }) => id > 0).length;

/** The same batches into another empty shop that has only the categories which they name. */
async function bareExport(shop: ShopProcess, recorded: readonly RecordedRequest[]): Promise<number> {
  const posts = (path: string) => recorded.filter((one) => one.method === 'POST' && one.path === path);
  const access = await shop.open();
  for (const category of posts('/wc/v3/products/categories/batch')) await sendBare(access, category);
  let answers: string[] = [];
  const took = await timed(async () => {
    answers = await postAll(access, posts('/wc/v3/products/batch'));
  });
  const made = answers.map(created).reduce((a, b) => a + b, 0);
  if (made !== goods) throw new Error(`the bare loop created ${made} products`);
  return took;
}

/** A first export, from reading the warehouse to the last confirmed product, against posting its batches. */
export function measureExport(bench: Bench, pace: Pace = 'fast'): Promise<number[]> {
  const file = join(bench.folder('export'), 'warehouse.db');
  createSampleSqlite(file, { goods });
  return withShop(bench, pace, async (shop) => {
    const recorded: RecordedRequest[] = [];
    const sides = {
      agent: () => agentExport(bench, shop, file, recorded),
      bare: () => bareExport(shop, recorded),
    };
    await paired(1, sides);
    return paired(pairs[pace], sides);
  });
}
