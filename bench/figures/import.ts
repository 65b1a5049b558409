import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { expectCount, withAgentSide } from '../agent-side.ts';
import { sendBare } from '../bare-client.ts';
import type { Bench } from '../bench.ts';
import { paired, timed } from '../paired.ts';
import { type ShopProcess, withShop } from '../shop.ts';
import type { Pace, RecordedRequest, ShopOrderToPlace } from '../shop-messages.ts';
import { insertRows, lastRows, rowsAfter, type WrittenRow, type WrittenRows } from '../written-rows.ts';

const count = 500;
const customers = 250;
const products = 200;
const pairs: Record<Pace, number> = { fast: 5, tenth: 3 };

/** Codes of the sample's goods begin here. */
const skuOf = (index: number): string => String(100_002 + (index % products));

/** One to three lines; every customer orders twice. */
const orders = Array.from({ length: count }, (_, i): ShopOrderToPlace => {
  const customer = i % customers;
  return {
    items: Array.from({ length: 1 + (i % 3) }, (_, line) => ({
      sku: skuOf(i * 7 + line),
      quantity: 1 + line,
    })),
    name: `Клиент ${customer}`,
    email: `client${customer}@example.com`,
    phone: `+3598870${String(customer).padStart(5, '0')}`,
  };
});

/** A shop in which the orders wait. */
async function openWithOrders(shop: ShopProcess) {
  const access = await shop.open();
  const named = Array.from({ length: products }, (_, i) => ({
    sku: skuOf(i),
    name: `Стока ${i}`,
    price: `${5 + (i % 40)}.50`,
  }));
  await shop.ask({ ask: 'addProducts', products: named });
  await shop.ask({ ask: 'placeOrders', orders });
  return access;
}

/** All that the work leaves: the requests that carried orders, and the rows of each document. */
interface Recorded {
  pages: RecordedRequest[];
  statuses: RecordedRequest[];
  documents: WrittenRow[][];
}

function freshWarehouse(bench: Bench, template: string): string {
  const file = join(bench.folder('import'), 'warehouse.db');
  copyFileSync(template, file);
  return file;
}

async function agentImport(bench: Bench, shop: ShopProcess, template: string, recorded: Recorded) {
  const access = await openWithOrders(shop);
  const file = freshWarehouse(bench, template);
  const before = lastRows(file);
  const took = await withAgentSide(bench.folder('import-data'), file, access, (agent) =>
    timed(async () => expectCount(await agent.run('import'), 'created', count)),
  );
  const requests = await shop.requests();
  recorded.pages = requests.filter(({ method, path }) => method === 'GET' && path === '/wc/v3/orders');
  recorded.statuses = requests.filter(({ method }) => method === 'PUT');
  recorded.documents = byDocument(rowsAfter(file, before));
  return took;
}

/** Rows by document; whatever else was made goes with the first document that needs it. */
function byDocument({
  Operations = [],
  NextAcct = [],
  Partners = [],
  ...others
}: WrittenRows): WrittenRow[][] {
  const documents = new Map(Map.groupBy(Operations, (row) => Number(row.values.Acct)));
  const partners = new Map(Partners.map((row) => [row.values.ID, row]));
  const shared = Object.values(others).flat();
  return [...documents].map(([acct, lines], i) => {
    const partner = partners.get(lines[0]?.values.PartnerID ?? null);
    if (partner) partners.delete(partner.values.ID ?? null);
    const number = NextAcct.filter((row) => String(row.values.NextAcct).replace(/\D/g, '') === String(acct));
    return [...(i === 0 ? shared : []), ...(partner ? [partner] : []), ...number, ...lines];
  });
}

async function bareImport(bench: Bench, shop: ShopProcess, template: string, recorded: Recorded) {
  const { pages, statuses, documents } = recorded;
  if (documents.length !== count || statuses.length !== count) {
    throw new Error(`recorded ${documents.length} documents and ${statuses.length} statuses`);
  }
  const access = await openWithOrders(shop);
  const database = new Database(freshWarehouse(bench, template));
  const took = await timed(async () => {
    for (const page of pages) JSON.parse(await sendBare(access, page));
    for (const [i, rows] of documents.entries()) {
      database.transaction(() => insertRows(database, rows)).immediate();
      const status = statuses[i];
      if (status) await sendBare(access, status);
    }
  });
  database.close();
  return took;
}

/** An import against fetching the same pages, inserting the same rows and setting the same statuses. */
export function measureImport(bench: Bench, pace: Pace = 'fast'): Promise<number[]> {
  const template = join(bench.folder('import'), 'template.db');
  createSampleSqlite(template, { goods: 2_000 });
  return withShop(bench, pace, async (shop) => {
    const recorded: Recorded = { pages: [], statuses: [], documents: [] };
    const sides = {
      agent: () => agentImport(bench, shop, template, recorded),
      bare: () => bareImport(bench, shop, template, recorded),
    };
    await paired(1, sides);
    return paired(pairs[pace], sides);
  });
}
