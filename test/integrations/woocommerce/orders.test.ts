import { describe, expect, test } from 'vitest';
import { all, opened, wpError } from './opened.ts';
import { recordedOrder } from './recorded-order.ts';

type Order = typeof recordedOrder;
const order = (id: number, more: Partial<Order> = {}): Order => ({
  ...recordedOrder,
  id,
  number: String(id),
  ...more,
});

/** A shop with these orders, filtered as WooCommerce filters; `before` each request the test may change them. */
function shopWith(orders: Order[], before: (request: number) => void = () => undefined) {
  let requests = 0;
  return opened(({ url }) => {
    requests += 1;
    before(requests);
    const q = url.searchParams;
    const statuses = q.get('status')?.split(',');
    const include = q.get('include')?.split(',').map(Number);
    const offset = Number(q.get('offset'));
    const rows = orders
      .filter((o) => (statuses ? statuses.includes(o.status) : o.status !== 'trash'))
      .filter((o) => include?.includes(o.id) ?? true)
      .sort((a, b) => a.id - b.id);
    return { body: rows.slice(offset, offset + Number(q.get('per_page') ?? 10)) };
  });
}

const ids = (list: { remoteId: string }[] | undefined) => list?.map((o) => Number(o.remoteId));

describe('reading orders', () => {
  test('takes the asked status alone, oldest first', async () => {
    const { shop, asked } = shopWith([
      order(3),
      order(1),
      order(2, { status: 'on-hold' }),
      order(4, { status: 'checkout-draft' }),
    ]);
    expect(ids(await all(shop.orders?.({ statuses: ['wc-processing'] })))).toEqual([1, 3]);
    expect(asked().every((r) => r.url.searchParams.get('status') === 'processing')).toBe(true);
  });

  test.each([[['checkout-draft']], [['any']], [['trash', 'auto-draft']], [[]], [['']]])(
    'never asks for %j',
    async (statuses) => {
      const { shop, asked } = shopWith([order(1, { status: 'checkout-draft' })]);
      await expect(all(shop.orders?.({ statuses }))).rejects.toMatchObject({
        problem: { code: 'no-order-status' },
      });
      expect(asked()).toHaveLength(0);
    },
  );

  test('checks status and date itself, for shops that ignore the filters', async () => {
    const every = [
      order(1, { status: 'pending' }),
      order(2, { date_created_gmt: '2026-11-21T23:59:59' }),
      order(3, { date_created_gmt: '2026-11-22T00:00:00' }),
    ];
    const { shop } = opened(() => ({ body: every }));
    const since = new Date('2026-11-22T00:00:00Z');
    expect(ids(await all(shop.orders?.({ statuses: ['processing'], since })))).toEqual([3]);
  });

  test('loses none when orders leave the status while they are read', async () => {
    const orders = Array.from({ length: 260 }, (_, i) => order(i + 1));
    let acknowledged = 0;
    const { shop } = shopWith(orders, (request) => {
      for (const o of orders.slice(0, request === 2 ? 40 : 0)) o.status = 'completed';
    });
    const read: number[] = [];
    for await (const got of shop.orders?.({ statuses: ['processing'] }) ?? []) {
      read.push(Number(got.remoteId));
      const left = orders.find((o) => o.id === Number(got.remoteId));
      if (left) left.status = 'completed';
      acknowledged += 1;
    }
    expect(acknowledged).toBe(220);
    expect(read).toEqual(Array.from({ length: 220 }, (_, i) => i + 41));
  });

  test('gives a bad order as a problem and goes on', async () => {
    const { shop } = shopWith([order(1), order(2, { total: '99.00' }), order(3)]);
    const read = await all(shop.orders?.({ statuses: ['processing'] }));
    expect(read.map((o) => ('unreadable' in o ? o.problem.code : o.number))).toEqual([
      '1',
      'order-does-not-add-up',
      '3',
    ]);
  });

  test('finds the one order that breaks the shop and gives the rest', async () => {
    const orders = Array.from({ length: 30 }, (_, i) => order(i + 1));
    const { shop } = opened(({ url }) => {
      const q = url.searchParams;
      const include = q.get('include')?.split(',').map(Number) ?? orders.map((o) => o.id);
      const whole = q.get('_fields')?.includes('line_items');
      if (whole && include.includes(13)) return wpError(500, 'internal_server_error', '<p>Critical</p>');
      return { body: orders.filter((o) => include.includes(o.id)) };
    });
    const read = await all(shop.orders?.({ statuses: ['processing'] }));
    expect(ids(read)).toEqual(orders.map((o) => o.id));
    expect(read.filter((o) => 'unreadable' in o)).toMatchObject([
      { remoteId: '13', problem: { code: 'shop-failing' } },
    ]);
  });

  test('does not take a shop that is down for a heap of bad orders', async () => {
    let requests = 0;
    const { shop } = opened(() => {
      requests += 1;
      return requests === 1 ? { body: [order(1), order(2)] } : { status: 502, body: '<h1>502</h1>' };
    });
    await expect(all(shop.orders?.({ statuses: ['processing'] }))).rejects.toMatchObject({ kind: 'server' });
  });
});

test('one order is read whatever its status; a missing one is null', async () => {
  const { shop } = opened((_, path) =>
    path === 'orders/5'
      ? { body: order(5, { status: 'cancelled' }) }
      : wpError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.'),
  );
  expect(await shop.order?.('5')).toMatchObject({ remoteId: '5', status: 'cancelled' });
  expect(await shop.order?.('6')).toBeNull();
});

test('another failure of one order is not taken for its absence', async () => {
  const { shop } = opened(() => wpError(404, 'rest_no_route'));
  await expect(shop.order?.('5')).rejects.toMatchObject({ problem: { code: 'no-route' } });
});

describe('acknowledging', () => {
  const ack = { remoteId: '5', status: 'completed', fromStatus: 'processing', document: 'Поръчка № 12' };

  /** One order that keeps what is put into it. */
  function keeping(state: { status: string; meta_data: { key: string; value: string }[] }) {
    return opened((r) => {
      Object.assign(state, r.body ?? {});
      return { body: { id: 5, ...state } };
    });
  }
  const puts = (asked: { method: string; body: unknown }[]) =>
    asked.filter((r) => r.method === 'PUT').map((r) => r.body);

  test('moves the status and writes the marker, and nothing else', async () => {
    const { shop, asked } = keeping({ status: 'processing', meta_data: [] });
    expect(await shop.acknowledge?.(ack)).toEqual({ status: 'completed' });
    expect(puts(asked())).toEqual([
      { status: 'completed', meta_data: [{ key: '_skladbridge_document', value: 'Поръчка № 12' }] },
    ]);
  });

  test('twice sends once', async () => {
    const { shop, asked } = keeping({ status: 'processing', meta_data: [] });
    await shop.acknowledge?.(ack);
    expect(await shop.acknowledge?.(ack)).toEqual({ status: 'completed' });
    expect(puts(asked())).toHaveLength(1);
  });

  test('leaves a status that somebody else has moved', async () => {
    const { shop, asked } = keeping({ status: 'cancelled', meta_data: [] });
    expect(await shop.acknowledge?.(ack)).toEqual({ status: 'cancelled' });
    expect(puts(asked())).toEqual([{ meta_data: [{ key: '_skladbridge_document', value: 'Поръчка № 12' }] }]);
  });

  test('without a status writes only the marker', async () => {
    const { shop, asked } = keeping({ status: 'processing', meta_data: [] });
    const { status: _, ...only } = ack;
    await shop.acknowledge?.(only);
    expect(puts(asked())).toEqual([{ meta_data: [{ key: '_skladbridge_document', value: 'Поръчка № 12' }] }]);
  });

  test('of a deleted order says so', async () => {
    const { shop } = opened(() => wpError(404, 'woocommerce_rest_shop_order_invalid_id'));
    await expect(shop.acknowledge?.(ack)).rejects.toMatchObject({ problem: { code: 'order-gone' } });
  });

  test('whose answer is lost has an unknown outcome', async () => {
    const { shop } = opened((r) =>
      r.method === 'GET' ? { body: { id: 5, status: 'processing' } } : { status: 504, body: '' },
    );
    await expect(shop.acknowledge?.(ack)).rejects.toMatchObject({ outcome: 'unknown' });
  });
});
