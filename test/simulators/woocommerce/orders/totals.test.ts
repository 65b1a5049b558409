import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrder } from '../../../../src/simulators/woocommerce/orders/order-service.ts';
import { orderAnswer } from '../../../../src/simulators/woocommerce/orders/order-view.ts';
import {
  type Simulator,
  startWooCommerceSimulator,
} from '../../../../src/simulators/woocommerce/simulator.ts';

interface Money {
  total: string;
  total_tax: string;
}

interface Answered {
  total: string;
  total_tax: string;
  discount_total: string;
  line_items: (Money & { subtotal: string; quantity: number })[];
  shipping_lines: Money[];
  fee_lines: Money[];
  coupon_lines: { discount: string }[];
  tax_lines: { rate_percent: number; tax_total: string }[];
}

let shop: Simulator;

beforeAll(async () => {
  shop = await startWooCommerceSimulator();
});
afterAll(() => shop.close());

const sum = (parts: string[]): string => Decimal.sum(0, ...parts).toFixed(2);

const cents = fc.integer({ min: 1, max: 50_000 }).map((n) => (n / 100).toFixed(2));

async function place(order: {
  lines: { price: string; quantity: number; reduced: boolean }[];
  coupons: { type: string; amount: string }[];
  shipping: string;
  fee: string;
}): Promise<Answered> {
  const line_items = [];
  for (const line of order.lines) {
    const product = await shop.addProduct({
      name: 'а',
      regular_price: line.price,
      tax_class: line.reduced ? 'reduced-rate' : '',
    });
    line_items.push({ product_id: product.id, quantity: line.quantity });
  }
  const coupon_lines = order.coupons.map(({ type, amount }, i) => {
    const id = shop.store.next('post');
    const code = `c${id}-${i}`;
    shop.store.coupons.put({
      id,
      code,
      discountType: type,
      amount,
      freeShipping: false,
      description: '',
      created: 0,
      modified: 0,
      usageCount: 0,
    });
    return { code };
  });
  const fee_lines = order.fee === '0.00' ? [] : [{ name: 'такса', total: order.fee }];
  const shipping_lines = [{ method_id: 'flat_rate', method_title: 'Еконт', total: order.shipping }];
  const made = createOrder(shop.shop, { line_items, coupon_lines, fee_lines, shipping_lines });
  return orderAnswer(shop.shop, made) as unknown as Answered;
}

describe('an order adds up', () => {
  it('to the cent, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          lines: fc.array(
            fc.record({ price: cents, quantity: fc.integer({ min: 1, max: 9 }), reduced: fc.boolean() }),
            {
              minLength: 1,
              maxLength: 5,
            },
          ),
          coupons: fc.array(
            fc.record({
              type: fc.constantFrom('percent', 'fixed_cart', 'fixed_product'),
              amount: fc.integer({ min: 1, max: 40 }).map(String),
            }),
            { maxLength: 2 },
          ),
          shipping: cents,
          fee: fc.integer({ min: -500, max: 500 }).map((n) => (n / 100).toFixed(2)),
        }),
        async (order) => {
          const made = await place(order);
          const parts = [...made.line_items, ...made.shipping_lines, ...made.fee_lines];
          expect(sum(parts.flatMap((part) => [part.total, part.total_tax]))).toBe(made.total);
          expect(sum(parts.map((part) => part.total_tax))).toBe(made.total_tax);
          const given = made.line_items.map((line) =>
            new Decimal(line.subtotal).minus(line.total).toString(),
          );
          expect(sum(given)).toBe(made.discount_total);
          for (const line of made.line_items) expect(Number(line.total)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a percentage never takes more than its share, and a fixed amount is taken to the cent', async () => {
    const lines = [
      { price: '9.99', quantity: 3, reduced: false },
      { price: '3.33', quantity: 1, reduced: true },
    ];
    const fixed = await place({
      lines,
      coupons: [{ type: 'fixed_cart', amount: '5' }],
      shipping: '0.00',
      fee: '0.00',
    });
    expect(fixed.total).toBe('28.30');
    const percent = await place({
      lines,
      coupons: [{ type: 'percent', amount: '10' }],
      shipping: '0.00',
      fee: '0.00',
    });
    expect(percent.total).toBe('29.97');
  });

  it('two rates have two tax lines', async () => {
    const lines = [
      { price: '12.00', quantity: 1, reduced: false },
      { price: '10.90', quantity: 1, reduced: true },
    ];
    const made = await place({ lines, coupons: [], shipping: '0.00', fee: '0.00' });
    expect(made.tax_lines.map((tax) => [tax.rate_percent, tax.tax_total])).toEqual([
      [20, '2.00'],
      [9, '0.90'],
    ]);
    expect(made.total).toBe('22.90');
  });

  it('a discount given as a fee takes VAT off in proportion, and no more than the order', async () => {
    const lines = [
      { price: '12.00', quantity: 1, reduced: false },
      { price: '10.90', quantity: 1, reduced: true },
    ];
    const made = await place({ lines, coupons: [], shipping: '0.00', fee: '-2.00' });
    expect(made.fee_lines[0]).toMatchObject({ total: '-2.00', total_tax: '-0.29' });
    expect(made.total).toBe('20.61');
    const nothing = await place({ lines, coupons: [], shipping: '0.00', fee: '-500.00' });
    expect(nothing.fee_lines[0]?.total).toBe('-20.00');
    expect(Number(nothing.total)).toBe(0);
  });
});
