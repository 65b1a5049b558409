import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { shopIdentity } from '../../src/integrations/woocommerce/address.ts';
import { skuIdentity } from '../../src/integrations/woocommerce/sku.ts';
import { orderToken } from '../../src/jobs/import/token.ts';
import { databaseFile } from '../../src/state/paths.ts';
import { ChaosAgent } from '../chaos/agent.ts';
import { type ChaosWorld, makeChaosWorld } from '../chaos/world.ts';
import { faultsOfBooks } from '../concurrency/books.ts';
import { type Answer, type HostileShop, startHostileShop } from './hostile-shop.ts';
import { expectReadable } from './readable.ts';
import { type Spoiling, spoiling } from './spoiling.ts';

interface Row {
  id?: unknown;
  sku?: unknown;
  total?: unknown;
}

/** Rows of an answer: of a list, of a batch, or the one of a single thing. */
function rowsOf(body: string): Row[] {
  try {
    const value: unknown = JSON.parse(body);
    const lists = Array.isArray(value)
      ? value
      : Object.values(value ?? {})
          .filter(Array.isArray)
          .flat();
    return [value, ...lists].filter((row): row is Row => typeof row === 'object' && row !== null);
  } catch {
    return [];
  }
}

/** A whole run of import and export, with one answer spoilt; what the shop said on the way. */
class Encounter {
  /** Totals that the shop told of each order. */
  readonly totals = new Map<number, Set<number>>();
  /** The shop called a product by the SKU of another, or named one that it does not have. */
  lied = false;
  #left: number;

  constructor(hostile: HostileShop, spoil: Spoiling, skip: number) {
    this.#left = skip;
    hostile.spoil = ({ path }, answer) => {
      this.#left -= 1;
      const given = this.#left === -1 && answer.status < 300 ? spoil(answer) : answer;
      this.#hear(hostile, path, given);
      return given;
    };
  }

  #hear({ shop }: HostileShop, path: string, { body }: Answer): void {
    for (const { id, sku, total } of rowsOf(body)) {
      if (path.startsWith('orders')) {
        const totals = this.totals.get(Number(id)) ?? new Set<number>();
        this.totals.set(Number(id), totals.add(Math.round(Number(total) * 100)));
      }
      if (path.startsWith('products') && sku !== undefined) {
        const own = shop.store.products.get(Number(id))?.sku;
        this.lied ||= own === undefined || skuIdentity(own) !== skuIdentity(String(sku));
      }
    }
  }
}

function problemsIn(dataDir: string): Problem[] {
  const data = new Database(databaseFile(dataDir), { readonly: true });
  try {
    return ['runs', 'run_items', 'orders', 'quarantine', 'outbox'].flatMap((table) =>
      data
        .prepare(`select problem from ${table} where problem is not null and problem <> 'null'`)
        .pluck()
        .all()
        .map((text) => JSON.parse(String(text)) as Problem),
    );
  } finally {
    data.close();
  }
}

/** Every document follows from what the shop said of that order. */
async function expectDocuments({ store }: ChaosWorld, url: string, { totals }: Encounter): Promise<void> {
  const rows = await store.sql(`select Note, Acct, Qtty, PriceOut from operations where Note like 'SB%'`);
  const ids = new Map([...totals.keys()].map((id) => [orderToken(shopIdentity(url), String(id)), id]));
  for (const [token, lines] of Map.groupBy(rows, ({ Note }) => String(Note).split(' ')[0] ?? '')) {
    const told = totals.get(ids.get(token) ?? Number.NaN);
    expect(new Set(lines.map(({ Acct }) => Acct)).size).toBe(1);
    for (const { Qtty } of lines) expect(Number(Qtty)).toBeGreaterThan(0);
    const total = lines.reduce((sum, l) => sum + Number(l.Qtty) * Number(l.PriceOut), 0);
    expect([...(told ?? [])]).toContain(Math.round(total * 100));
  }
}

/** No good was linked to the product of another, and a product that nobody knows is as it was. */
function expectLinks({ shop }: ChaosWorld, dataDir: string, { lied }: Encounter): void {
  if (lied) return;
  const data = new Database(databaseFile(dataDir), { readonly: true });
  const twins = data.prepare('select key, remote_id as id from twins').all() as { key: string; id: string }[];
  data.close();
  for (const { key, id } of twins) expect(shop.store.products.get(Number(id))?.sku).toBe(key);
  expect(shop.store.products.bySku('GONE').map(({ regularPrice }) => regularPrice)).toEqual(['3.50']);
}

const runs = 25;

/** Requests of a whole run, more or less. */
const requests = 60;

describe('whatever a shop answers, a run writes nothing wrong and says why it did not go on', () => {
  test.for(['order', 'sale'])('documents: %s', { timeout: 300_000 }, async (documentKind) => {
    const property = fc.asyncProperty(spoiling, fc.nat(requests - 1), async (spoil, skip) => {
      let hostile: HostileShop | undefined;
      const settings = { documentKind, notSupto: true, paymentTypeId: 1 };
      const world = await makeChaosWorld(settings, async (now) => {
        hostile = await startHostileShop(now);
        return hostile;
      });
      try {
        if (!hostile) throw new Error('no shop');
        const encounter = new Encounter(hostile, spoil, skip);
        const agent = new ChaosAgent(world, 'only');
        await agent.day({ job: 'export' });
        for (const problem of problemsIn(agent.dataDir)) expectReadable(problem);
        expect(await faultsOfBooks(world.store, world.before)).toEqual([]);
        await expectDocuments(world, hostile.url, encounter);
        expectLinks(world, agent.dataDir, encounter);
      } finally {
        await world.remove();
      }
    });
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
  });
});
