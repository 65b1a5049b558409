import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { ShopOrder } from '../../../src/domain/order.ts';
import { settingsSchema } from '../../../src/integrations/fields.ts';
import type { UnreadableOrder } from '../../../src/integrations/shop.ts';
import { orderFrom } from '../../../src/integrations/woocommerce/order-mapping.ts';
import {
  type WooCommerceSettings,
  woocommerceSettings,
} from '../../../src/integrations/woocommerce/settings.ts';
import { orderWith, recordedOrder } from './recorded-order.ts';

const defaults = v.parse(settingsSchema(woocommerceSettings), {}) as unknown as WooCommerceSettings;
const keys = {
  eik: defaults.eikMetaKeys,
  vat: defaults.vatMetaKeys,
  responsible: defaults.responsibleMetaKeys,
};

const read = (answer: unknown): ShopOrder => {
  const order = orderFrom(answer, keys);
  if ('unreadable' in order) throw new Error(`unreadable: ${JSON.stringify(order.problem)}`);
  return order;
};
const refused = (answer: unknown): UnreadableOrder => {
  const order = orderFrom(answer, keys);
  if (!('unreadable' in order)) throw new Error('the order was taken');
  return order;
};

const sumOf = (order: ShopOrder): number =>
  [...order.lines, ...order.shipping, ...order.fees].reduce((sum, part) => sum + part.gross, 0);

describe('a recorded order', () => {
  const order = read(recordedOrder);

  test('has VAT-inclusive cents that make its total', () => {
    expect(order.lines.map((l) => [l.sku, l.quantity, l.gross, l.grossBefore, l.vat])).toEqual([
      ['O-1', 2000, 3582, 3980, 597],
      ['OV-S', 1000, 2250, 2500, 375],
    ]);
    expect(order.shipping).toEqual([{ remoteId: '3', name: 'Еконт до офис', gross: 600, vat: 100 }]);
    expect(order.fees).toEqual([{ remoteId: '4', name: 'Подаръчна опаковка', gross: 240, vat: 40 }]);
    expect(order.total).toBe(6672);
    expect(sumOf(order)).toBe(6672);
  });

  test('knows a variation by its own id', () => {
    expect(order.lines.map((l) => l.remoteProductId)).toEqual(['11', '15']);
  });

  test('takes its moments from the GMT fields', () => {
    expect(order.createdAt.toISOString()).toBe('2026-11-22T01:41:25.000Z');
    expect(order.modifiedAt.toISOString()).toBe('2026-11-22T01:41:26.000Z');
  });

  test('tells who ordered, and no second address when it is the same', () => {
    expect(order.customer).toMatchObject({ firstName: 'Мария', eik: '123456789', phone: '+359888123456' });
    expect(order.deliverTo).toBe('');
    expect(order.payment).toEqual({ method: 'cod', title: 'Наложен платеж', paid: false, transaction: '' });
    expect(order.coupons).toEqual(['лято10']);
    expect(order.note).toBe('Моля, обадете се преди доставка');
  });
});

describe('company data', () => {
  const customer = (...meta: [string, unknown][]) =>
    read(orderWith({ meta_data: meta.map(([key, value]) => ({ key, value })) })).customer;

  test.each([
    [[['_billing_eik', 'BG 123456789']], '123456789', 'BG123456789'],
    [
      [
        ['billing_eik', 123456789],
        ['_billing_vat', '123456789'],
      ],
      '123456789',
      'BG123456789',
    ],
    [
      [
        ['_billing_eik', ' '],
        ['_billing_bulstat', '987654321'],
      ],
      '987654321',
      '',
    ],
    [[['_billing_vat', 'de 811 907 980']], '', 'DE811907980'],
    [[['_billing_eik', { nested: 1 }]], '', ''],
  ] as [[string, unknown][], string, string][])('%j', (meta, eik, vatNumber) => {
    expect(customer(...meta)).toMatchObject({ eik, vatNumber });
  });

  test('the responsible person', () => {
    expect(customer(['_billing_mol', 'Иван &amp; Ко']).responsible).toBe('Иван & Ко');
  });
});

test('another address for the parcel is one line', () => {
  const shipping = {
    ...recordedOrder.shipping,
    first_name: 'Петър',
    city: 'Пловдив',
    postcode: '4000',
    phone: '0888',
  };
  expect(read(orderWith({ shipping })).deliverTo).toBe(
    'Петър Иванова, ул. „Граф Игнатиев“ 12, 4000 Пловдив, BG, 0888',
  );
});

test('the marker, the payment and the refunds of an order', () => {
  const order = read(
    orderWith({
      meta_data: [{ key: '_skladbridge_document', value: 'Поръчка № 12' }],
      date_paid_gmt: '2026-11-22T01:50:00',
      refunds: [
        { id: 1, reason: '', total: '-5.00' },
        { id: 2, reason: '', total: '-0.72' },
      ],
    }),
  );
  expect(order.marker).toBe('Поръчка № 12');
  expect(order.payment.paid).toBe(true);
  expect(order.refunded).toBe(572);
  expect(order.total).toBe(6672);
});

test('names and SKUs come without entities', () => {
  const [line] = read(
    orderWith({
      line_items: [{ ...recordedOrder.line_items[0], name: 'Р&amp;Д', sku: 'A&lt;B' }],
      total: '44.22',
    }),
  ).lines;
  expect(line).toMatchObject({ name: 'Р&Д', sku: 'A<B' });
});

test('a line whose product was deleted is still a line', () => {
  const deleted = { ...recordedOrder.line_items[0], product_id: 0, sku: null };
  const order = read(orderWith({ line_items: [deleted, recordedOrder.line_items[1]] }));
  expect(order.lines[0]).toMatchObject({ remoteProductId: '', sku: '', gross: 3582 });
});

describe('an order that must not be imported', () => {
  test.each([
    ['a total of words', { total: 'много' }, 'not-a-number'],
    ['a line of words', { line_items: [{ ...recordedOrder.line_items[0], total: '1,5' }] }, 'not-a-number'],
    ['no currency', { currency: '' }, 'order-unreadable'],
    ['no lines field', { line_items: undefined }, 'order-unreadable'],
    [
      'a quantity beyond all numbers',
      { line_items: [{ ...recordedOrder.line_items[0], quantity: '1e999' }] },
      'order-unreadable',
    ],
    [
      'a quantity of nothing',
      { line_items: [{ ...recordedOrder.line_items[0], quantity: 0 }] },
      'order-unreadable',
    ],
    ['a bad date', { date_created_gmt: '0000-00-00' }, 'order-unreadable'],
    ['a negative total', { total: '-1.00' }, 'order-unreadable'],
    ['a total too high', { total: '66.78' }, 'order-does-not-add-up'],
    ['a total too low', { total: '66.66' }, 'order-does-not-add-up'],
  ])('%s', (_, changes, code) => {
    const order = refused(orderWith(changes));
    expect(order).toMatchObject({ remoteId: '19', number: '19', problem: { code } });
  });

  test('the figures are told', () => {
    const { text } = refused(orderWith({ total: '70.00' })).problem;
    expect(text.bg).toContain('70.00 EUR');
    expect(text.bg).toContain('66.72 EUR');
    expect(text.bg).toContain('3.28 EUR');
  });

  test('even one without a shape has its place in the list', () => {
    expect(refused(null)).toMatchObject({ unreadable: true, remoteId: '', number: '' });
  });
});

describe('sums', () => {
  /** Tax of WooCommerce for prices with tax inside: cents, half down; the net takes the other half up. */
  const split = (gross: number, rate: number) => {
    const tax = Math.ceil((gross * rate) / (100 + rate) - 0.5);
    return { net: gross - tax, tax };
  };
  const text = (cents: number) =>
    `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

  const rate = fc.constantFrom(20, 9, 0);
  const goods = fc.record({
    unit: fc.integer({ min: 1, max: 99_999 }),
    quantity: fc.integer({ min: 1, max: 12 }),
    rate,
    /** Share of the line that coupons take, percent. */
    off: fc.integer({ min: 0, max: 100 }),
  });
  const extra = (min: number) => fc.record({ net: fc.integer({ min, max: 5_000 }), rate });

  const wooOrder = fc
    .record({
      goods: fc.array(goods, { minLength: 1, maxLength: 8 }),
      shipping: fc.array(extra(0), { maxLength: 2 }),
      fees: fc.array(extra(-10), { maxLength: 2 }),
    })
    .map(({ goods, shipping, fees }) => {
      const lines = goods.map(({ unit, quantity, rate, off }, i) => {
        const before = unit * quantity;
        const after = before - Math.round((before * off) / 100);
        const [b, a] = [split(before, rate), split(after, rate)];
        return {
          gross: after,
          before,
          answer: {
            ...recordedOrder.line_items[0],
            id: i + 1,
            quantity,
            subtotal: text(b.net),
            subtotal_tax: text(b.tax),
            total: text(a.net),
            total_tax: text(a.tax),
          },
        };
      });
      const extras = (list: { net: number; rate: number }[]) =>
        list.map(({ net, rate }, i) => {
          const tax = Math.round((net * rate) / 100) || 0;
          return {
            gross: net + tax,
            answer: { id: 100 + i, name: 'x', total: text(net), total_tax: text(tax) },
          };
        });
      const [ship, fee] = [extras(shipping), extras(fees)];
      const total = [...lines, ...ship, ...fee].reduce((sum, { gross }) => sum + gross, 0);
      return {
        total,
        lines,
        answer: (paid: number) =>
          orderWith({
            line_items: lines.map((l) => l.answer),
            shipping_lines: ship.map((l) => ({ ...l.answer, method_title: 'x' })),
            fee_lines: fee.map((l) => l.answer),
            total: text(paid),
          }),
      };
    })
    .filter(({ total }) => total >= 0);

  test('of an order as the shop reckons it are exact, line by line', () => {
    fc.assert(
      fc.property(wooOrder, ({ total, lines, answer }) => {
        const order = read(answer(total));
        expect(order.lines.map((l) => [l.gross, l.grossBefore])).toEqual(
          lines.map((l) => [l.gross, l.before]),
        );
        expect(sumOf(order)).toBe(total);
      }),
    );
  });

  test('a remainder of up to 5 cents goes into the largest line and nowhere else', () => {
    fc.assert(
      fc.property(wooOrder, fc.integer({ min: -5, max: 5 }), ({ total, lines, answer }, cents) => {
        const largest = Math.max(...lines.map((l) => l.gross));
        fc.pre(total + cents >= 0 && largest > 5);
        const order = read(answer(total + cents));
        expect(sumOf(order)).toBe(total + cents);
        const moved = order.lines.filter((l, i) => l.gross !== lines[i]?.gross);
        expect(moved.map((l) => l.gross)).toEqual(cents === 0 ? [] : [largest + cents]);
      }),
    );
  });

  test('a larger one is refused', () => {
    fc.assert(
      fc.property(
        wooOrder,
        fc.integer({ min: 6, max: 10_000 }),
        fc.boolean(),
        ({ total, answer }, cents, up) => {
          const paid = up ? total + cents : total - cents;
          fc.pre(paid >= 0);
          expect(refused(answer(paid)).problem.code).toBe('order-does-not-add-up');
        },
      ),
    );
  });
});
