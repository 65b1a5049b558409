import Database from 'better-sqlite3';
import { databaseFile } from '../../src/state/paths.ts';
import type { RunCounts } from '../../src/state/schema.ts';
import type { World } from './world.ts';

/** What the agent's own data must never show once a day has ended well: each a sentence, empty when all is right. */
export function faultsOfData(world: Pick<World, 'dataDir' | 'shop'>): string[] {
  const data = new Database(databaseFile(world.dataDir), { readonly: true });
  try {
    return [...unfinished(data), ...miscounted(data), ...undelivered(data), ...strayTwins(data, world)];
  } finally {
    data.close();
  }
}

function unfinished(data: Database.Database): string[] {
  const runs = data
    .prepare(`select id, job, state from runs where state not in ('done', 'failed', 'cancelled')`)
    .all() as { id: number; job: string; state: string }[];
  const sending = data.prepare(`select key from run_items where outcome = 'sending'`).pluck().all();
  return [
    ...runs.map(({ id, job, state }) => `run ${id} (${job}) is still ${state}`),
    ...sending.map((key) => `${key} is still on its way`),
  ];
}

/** The figures of a finished run are those of its items. */
function miscounted(data: Database.Database): string[] {
  const runs = data.prepare(`select id, job, counts from runs where state = 'done'`).all() as {
    id: number;
    job: string;
    counts: string;
  }[];
  const items = data.prepare(
    `select kind, outcome, count(*) as n from run_items where run_id = ? group by kind, outcome`,
  );
  return runs.flatMap(({ id, job, counts }) => {
    const told = JSON.parse(counts) as RunCounts;
    const rows = items.all(id) as { kind: string; outcome: string; n: number }[];
    const of = (outcome: string) =>
      rows.filter((r) => r.kind !== 'conflict' && r.outcome === outcome).reduce((sum, r) => sum + r.n, 0);
    const right =
      of('planned') === 0 && told.created + told.updated === of('done') && told.failed === of('failed');
    return right ? [] : [`run ${id} (${job}) tells ${counts} of ${JSON.stringify(rows)}`];
  });
}

function undelivered(data: Database.Database): string[] {
  const waiting = data.prepare('select order_id from outbox where done_at is null').pluck().all();
  const open = data
    .prepare(`select number, state from orders where state not in ('acknowledged', 'held')`)
    .all() as { number: string; state: string }[];
  return [
    ...waiting.map((id) => `the shop was not told of order ${id}`),
    ...open.map(({ number, state }) => `order ${number} is still ${state}`),
  ];
}

/** A twin names a product of the shop and its price and quantity. */
function strayTwins(data: Database.Database, { shop }: Pick<World, 'shop'>): string[] {
  const twins = data.prepare('select key, remote_id, price, units from twins').all() as {
    key: string;
    remote_id: string;
    price: number | null;
    units: number | null;
  }[];
  return twins.flatMap(({ key, remote_id, price, units }) => {
    const product = shop.store.products.get(Number(remote_id));
    const shown = `${product?.sku} ${Math.round(Number(product?.regularPrice) * 100)} ${product?.stockQuantity}`;
    const held = `${key} ${price} ${units}`;
    return shown === held ? [] : [`the twin says ${held}, the shop ${shown}`];
  });
}
