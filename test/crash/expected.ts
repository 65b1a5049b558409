import { expect } from 'vitest';
import type { Outcome } from './outcome.ts';

/** What the three orders come to, whatever their documents are. */
const totals = ['29.4800', '21.2000', '12.4000'];
const buyers = [['Мария Иванова'], ['Мария Иванова'], ['Билка ООД']];
const allOf = ['Стока A-5', 'Стока A-7', 'Shipping'];
const goodsOf = [allOf, ['Стока A-7', 'Shipping'], ['Стока A-5', 'Стока от онлайн магазин']];

/** One whole document for each order, of which the shop knows, and nobody and nothing made twice. */
export function expectOrdersImported(outcome: Outcome, kind: 'order' | 'sale'): void {
  expect(outcome.orders).toMatchObject(
    totals.map((total, i) => ({
      status: 'completed',
      toldRightly: true,
      documents: [{ kind, total, partners: buyers[i], lines: goodsOf[i]?.map((Good) => ({ Good })) }],
    })),
  );
  expect(outcome.rowsOfNobody).toBe(0);
  expect(new Set(outcome.accts).size).toBe(totals.length);
  const prefix = kind === 'sale' ? 'S' : 'OR';
  expect(outcome.reserved).toEqual(
    ['OR4', 'OR5', 'S9', ...outcome.accts.map((acct) => `${prefix}${acct}`)].sort(),
  );
  expect(outcome.partners.filter((name) => name === 'Мария Иванова')).toHaveLength(1);
  for (const code of ['Shipping', 'ONLINE-MISSING']) {
    expect(outcome.goods.filter((good) => good === code)).toHaveLength(1);
  }
  expect(outcome.groups.filter((name) => name === 'Онлайн магазин')).toHaveLength(1);
}

/** Every good that can be sent stands in the shop once, with its price and what is left of it after the orders. */
export function expectGoodsExported(outcome: Outcome): void {
  const shelf = outcome.products.map(({ sku, status, price, units }) =>
    [sku, status, price, units].join(' '),
  );
  expect(shelf).toEqual([
    'A-1 publish 12.50 17',
    'A-10 publish 0.99 7',
    'A-2 publish 7.85 11',
    'A-3 publish 4.10 5',
    'A-4 publish 3.33 0',
    'A-5 publish 10.00 9',
    'A-6 publish 8.00 4',
    'A-7 publish 6.40 26',
    'A-8 publish 1.99 100',
    'A-9 publish 15.00 1',
    'GONE publish 3.50 8',
  ]);
  expect(outcome.categories).toEqual(['Uncategorized', 'Напитки', 'Храни', 'Чай']);
}
