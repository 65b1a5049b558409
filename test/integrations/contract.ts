import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemResult, NewItem, Shop, ShopItem } from '../../src/integrations/shop.ts';

/** What the contract does on the other side, as the shop's owner and customers would. */
export interface Owner {
  /** A new connection, as a run opens it. */
  open(): Promise<Shop>;
  /** A customer buys; the order has the status `processing`. Returns its id. */
  placeOrder(lines: { remoteId: string; quantity: number }[]): Promise<string>;
  /** An abandoned checkout or whatever the shop has that looks like an order and is none. Returns its id. */
  placeDraft(line: { remoteId: string; quantity: number }): Promise<string>;
  /** Puts a product into the bin. */
  trash(remoteId: string): Promise<void>;
  /** A product with two variations of these keys. Returns its id. */
  addVariations(keys: [string, string]): Promise<string>;
  close(): Promise<void>;
}

async function listed<T>(items: AsyncIterable<T> | undefined): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items ?? []) list.push(item);
  return list;
}

/** What every shop must do that reads and writes goods and orders; `start` prepares one to be tried on. */
export function shopContract(name: string, start: () => Promise<Owner>): void {
  describe(`the shop contract: ${name}`, () => {
    let owner: Owner;
    let shop: Shop;
    const run = randomBytes(4).toString('hex').toUpperCase();
    let next = 0;

    const item = (more: Partial<NewItem> = {}): NewItem => {
      next += 1;
      return {
        goodId: next,
        key: `SB-${run}-${next}`,
        name: `Проба ${run} ${next}`,
        price: 1990,
        units: 5,
        groupRef: '',
        ...more,
      };
    };
    const create = async (...items: NewItem[]): Promise<ItemResult[]> => (await shop.create?.(items)) ?? [];
    const created = async (more: Partial<NewItem> = {}): Promise<{ id: string; key: string }> => {
      const wanted = item(more);
      const [result] = await create(wanted);
      if (!result?.ok) throw new Error(`not created: ${JSON.stringify(result)}`);
      return { id: result.remoteId, key: wanted.key };
    };
    const find = async (...keys: string[]): Promise<ShopItem[]> => (await shop.findByKeys?.(keys)) ?? [];
    const only = async (key: string): Promise<ShopItem> => {
      const [hit, ...more] = await find(key);
      if (!hit || more.length > 0)
        throw new Error(`${more.length + Number(Boolean(hit))} products with ${key}`);
      return hit;
    };
    const orderIds = async () =>
      (await listed(shop.orders?.({ statuses: ['processing'] }))).map(({ remoteId }) => remoteId);

    beforeAll(async () => {
      owner = await start();
      shop = await owner.open();
    });
    afterAll(async () => {
      await shop?.close();
      await owner?.close();
    });

    test('it tells its currency and the statuses of its orders', async () => {
      const facts = await shop.facts();
      expect(facts.currency).toMatch(/^[A-Z]{3}$/);
      expect(facts.statuses.map(({ id }) => id)).toEqual(expect.arrayContaining(['processing', 'completed']));
      expect(facts.statuses.map(({ id }) => id)).not.toContain('checkout-draft');
    });

    describe('goods', () => {
      test('what is created has the values sent, and is found by key and in the catalogue', async () => {
        const wanted = item({ price: 12345, units: 7 });
        const [result] = await create(wanted);
        expect(result).toMatchObject({ ok: true, price: 12345, units: 7 });
        const hit = await only(wanted.key);
        expect(hit).toMatchObject({
          key: wanted.key,
          name: wanted.name,
          price: 12345,
          units: 7,
          trashed: false,
        });
        const items = await listed(shop.catalogue?.());
        expect(items).toContainEqual(expect.objectContaining(hit));
        expect(new Set(items.map(({ remoteId }) => remoteId)).size).toBe(items.length);
      });

      test('a key that is taken fails alone and names who has it', async () => {
        const first = await created();
        const results = await create(item(), item({ key: ` ${first.key.toLowerCase()} ` }), item());
        expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
        expect(results[1]).toMatchObject({ existing: first.id });
        expect(await find(first.key)).toHaveLength(1);
      });

      test.each(['a,b', 'A&B', 'Арт/№ 5', '100% памук', 'O\'Neil "x"', 'й'])(
        'the key %j goes there and back',
        async (odd) => {
          const { id, key } = await created({ key: `${run} ${odd}` });
          expect((await only(key)).remoteId).toBe(id);
          expect((await only(key.toUpperCase())).remoteId).toBe(id);
          expect((await only(key)).key).toBe(key);
        },
      );

      test.each(['Р&Д „чай“', '2 < 3 и 5 > 4', '50% памук'])(
        'the name %j goes there and back',
        async (odd) => {
          const { key } = await created({ name: `${odd} ${run}` });
          expect((await only(key)).name).toBe(`${odd} ${run}`);
        },
      );

      test('many keys are found at once, and only those', async () => {
        const made = await create(...Array.from({ length: 60 }, () => item()));
        const keys = Array.from({ length: 60 }, (_, i) => `SB-${run}-${next - i}`);
        const hits = await find(...keys, `SB-${run}-none`);
        expect(hits.map(({ key }) => key).sort()).toEqual([...keys].sort());
        expect(made.every(({ ok }) => ok)).toBe(true);
      });

      test('price and stock are changed apart, and twice is as once', async () => {
        const { id, key } = await created({ price: 1000, units: 3 });
        for (const _ of [1, 2]) {
          expect(await shop.update?.([{ remoteId: id, price: 990 }])).toMatchObject([
            { ok: true, price: 990, units: 3 },
          ]);
        }
        await shop.update?.([{ remoteId: id, units: 0 }]);
        expect(await only(key)).toMatchObject({ price: 990, units: 0 });
      });

      test('a change of a product that is gone fails alone', async () => {
        const { id } = await created();
        const results = await shop.update?.([
          { remoteId: '999999999', units: 1 },
          { remoteId: id, units: 9 },
        ]);
        expect(results).toMatchObject([
          { ok: false, problem: { code: 'remote-missing' } },
          { ok: true, remoteId: id, units: 9 },
        ]);
      });

      test('a product in the bin is found there and can be taken out', async () => {
        const { id, key } = await created();
        await owner.trash(id);
        expect(await only(key)).toMatchObject({ remoteId: id, trashed: true });
        const [again] = await create(item({ key }));
        expect(again?.ok).toBe(false);
        await shop.update?.([{ remoteId: id, restore: true, price: 500 }]);
        expect(await only(key)).toMatchObject({ remoteId: id, trashed: false, price: 500 });
      });

      test('variations are found with their parent and changed beside products', async () => {
        const keys: [string, string] = [`SB-${run}-V1`, `SB-${run}-V2`];
        const parentId = await owner.addVariations(keys);
        const [first, second] = [await only(keys[0]), await only(keys[1])];
        expect([first.parentId, second.parentId]).toEqual([parentId, parentId]);
        const plain = await created();
        const changes = [first, { remoteId: plain.id }, second].map(({ remoteId, ...rest }, i) => ({
          remoteId,
          ...('parentId' in rest && rest.parentId ? { parentId: rest.parentId } : {}),
          price: 1000 + i,
          units: i,
        }));
        expect(await shop.update?.(changes)).toMatchObject(
          changes.map(({ remoteId, price, units }) => ({ ok: true, remoteId, price, units })),
        );
        const items = await listed(shop.catalogue?.());
        expect(items.find(({ remoteId }) => remoteId === parentId)?.container).toBe(true);
        expect(items.filter((i) => i.parentId === parentId).map((i) => i.price)).toEqual([1000, 1002]);
      });
    });

    test('groups are made once, and equal names may stand in two places', async () => {
      const paths = [
        [`Дом & градина ${run}`, 'Столове'],
        [`Офис ${run}`, 'Столове'],
        [`Дом & градина ${run}`],
      ];
      const refs = (await shop.ensureGroups?.(paths)) ?? [];
      expect(new Set(refs).size).toBe(3);
      const other = await owner.open();
      expect(await other.ensureGroups?.(paths)).toEqual(refs);
      await other.close();
      const [result] = await create(item({ groupRef: refs[0] ?? '' }));
      expect(result?.ok).toBe(true);
    });

    describe('orders', () => {
      test('an order adds up to its total and names what was bought', async () => {
        const [a, b] = [await created({ price: 999 }), await created({ price: 4999 })];
        const id = await owner.placeOrder([
          { remoteId: a.id, quantity: 3 },
          { remoteId: b.id, quantity: 1 },
        ]);
        const order = (await listed(shop.orders?.({ statuses: ['processing'] }))).find(
          (o) => o.remoteId === id,
        );
        if (!order || 'unreadable' in order) throw new Error(`not read: ${JSON.stringify(order)}`);
        expect(order.lines.map((l) => [l.sku, l.quantity, l.gross])).toEqual([
          [a.key, 3000, 2997],
          [b.key, 1000, 4999],
        ]);
        const sum = [...order.lines, ...order.shipping, ...order.fees].reduce((s, { gross }) => s + gross, 0);
        expect(sum).toBe(order.total);
        expect(await shop.order?.(id)).toEqual(order);
      });

      test('what only looks like an order is never given', async () => {
        const { id } = await created();
        const draft = await owner.placeDraft({ remoteId: id, quantity: 1 });
        const order = await owner.placeOrder([{ remoteId: id, quantity: 1 }]);
        const ids = await orderIds();
        expect(ids).toContain(order);
        expect(ids).not.toContain(draft);
      });

      test('orders come once each, oldest first, also from more than one page', async () => {
        const { id } = await created({ units: 500 });
        for (let i = 0; i < 30; i += 1) await owner.placeOrder([{ remoteId: id, quantity: 1 }]);
        const ids = (await orderIds()).map(Number);
        expect(ids.length).toBeGreaterThanOrEqual(30);
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      });

      test('orders before a moment are left out', async () => {
        const { id } = await created();
        await owner.placeOrder([{ remoteId: id, quantity: 1 }]);
        const since = new Date(Date.now() + 3_600_000);
        expect(await listed(shop.orders?.({ statuses: ['processing'], since }))).toEqual([]);
      });

      test('an acknowledgement moves the order once and leaves its mark', async () => {
        const { id } = await created();
        const remoteId = await owner.placeOrder([{ remoteId: id, quantity: 1 }]);
        const ack = { remoteId, status: 'completed', fromStatus: 'processing', document: 'Поръчка № 12' };
        expect(await shop.acknowledge?.(ack)).toEqual({ status: 'completed' });
        const once = await shop.order?.(remoteId);
        expect(await shop.acknowledge?.(ack)).toEqual({ status: 'completed' });
        expect(await shop.order?.(remoteId)).toEqual(once);
        expect(once).toMatchObject({ status: 'completed', marker: 'Поръчка № 12' });
        expect(await orderIds()).not.toContain(remoteId);
      });

      test('an order that a person moved keeps its status', async () => {
        const { id } = await created();
        const remoteId = await owner.placeOrder([{ remoteId: id, quantity: 1 }]);
        const document = 'Поръчка № 13';
        await shop.acknowledge?.({ remoteId, status: 'on-hold', fromStatus: 'processing', document });
        const ack = { remoteId, status: 'completed', fromStatus: 'processing', document };
        expect(await shop.acknowledge?.(ack)).toEqual({ status: 'on-hold' });
      });

      test('an order that is not there is null', async () => {
        expect(await shop.order?.('999999999')).toBeNull();
      });
    });
  });
}
