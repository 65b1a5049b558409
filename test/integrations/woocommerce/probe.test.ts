import { describe, expect, test } from 'vitest';
import type { TestStep } from '../../../src/integrations/shop.ts';
import { probe } from '../../../src/integrations/woocommerce/probe.ts';
import type { WooCommerceSettings } from '../../../src/integrations/woocommerce/settings.ts';
import { type Answered, answering, contextAt, type Received } from '../answering.ts';
import { opened, pathOf, settingsWith, wpError } from './opened.ts';

const option = (value: string): Answered => ({ body: { id: 'x', value } });

/** Answers of a shop in order; `changed` ones take precedence. */
const sound: Record<string, Answered> = {
  '': { body: { name: 'Гювече', home: 'https://shop.example', namespaces: ['wc/v3'] } },
  products: { body: [] },
  'products/batch': { body: [] },
  system_status: { body: { environment: { version: '10.0.2' } } },
  'settings/general/woocommerce_currency': option('EUR'),
  'settings/general/woocommerce_calc_taxes': option('yes'),
  'settings/tax/woocommerce_prices_include_tax': option('yes'),
  'settings/products/woocommerce_manage_stock': option('yes'),
  'orders/statuses': {
    body: [
      { slug: 'processing', name: 'В процес на обработка' },
      { slug: 'wc-completed', name: 'Изпълнена' },
      { slug: 'checkout-draft', name: 'Чернова' },
    ],
  },
  orders: { body: [], headers: { 'x-wp-total': '3' } },
};

const shopSaying = (changed: Record<string, Answered>) => (r: Received) =>
  changed[pathOf(r)] ?? sound[pathOf(r)] ?? wpError(404, 'rest_no_route');

async function climbed(changed: Record<string, Answered>, settings: Partial<WooCommerceSettings> = {}) {
  const received = answering(shopSaying(changed));
  const reported: TestStep[] = [];
  const result = await probe(settingsWith(settings), contextAt(), (step) => reported.push(step));
  expect(reported).toEqual(result.steps);
  const problems = result.steps.flatMap((s) => (s.problem ? [`${s.outcome}: ${s.problem.code}`] : []));
  return { ...result, received, problems };
}

test('a shop in order passes every rung', async () => {
  const { ok, steps, received } = await climbed({});
  expect(ok).toBe(true);
  expect(steps.every((s) => s.outcome === 'ok')).toBe(true);
  expect(steps.map((s) => s.found?.bg)).toEqual(
    expect.arrayContaining(['Гювече', '10.0.2', 'EUR', '3 за обработка', '2 статуса']),
  );
  const writes = received.filter((r) => r.method !== 'GET');
  expect(writes.map((r) => [pathOf(r), r.body])).toEqual([['products/batch', {}]]);
});

describe('what is wrong is told, and how far the rest was tried', () => {
  const keyError = wpError(401, 'woocommerce_rest_authentication_error');

  test.each([
    ['a read-only key', { 'products/batch': keyError }, 'failed: key-read-only'],
    [
      'an unknown status',
      { 'orders/statuses': { body: [{ slug: 'completed', name: '' }] } },
      'failed: status-unknown',
    ],
    [
      'net prices',
      { 'settings/tax/woocommerce_prices_include_tax': option('no') },
      'warning: prices-without-vat',
    ],
    [
      'no stock management',
      { 'settings/products/woocommerce_manage_stock': option('no') },
      'warning: stock-management-off',
    ],
    [
      'an old version',
      { system_status: { body: { environment: { version: '3.4.8' } } } },
      'warning: version-old',
    ],
    [
      'a closed report',
      { system_status: wpError(403, 'woocommerce_rest_cannot_view') },
      'warning: version-hidden',
    ],
    [
      'a key without rights',
      { orders: wpError(401, 'woocommerce_rest_cannot_view') },
      'failed: key-no-rights',
    ],
  ] as [string, Record<string, Answered>, string][])('%s', async (_, changed, problem) => {
    const { ok, problems, steps } = await climbed(changed);
    expect(problems).toEqual([problem]);
    expect(ok).toBe(problem.startsWith('warning'));
    expect(steps.some((s) => s.outcome === 'skipped')).toBe(false);
  });

  test.each([
    ['no shop', { '': { status: 404, body: '<h1>404</h1>' } }, {}, 'failed: not-a-shop'],
    ['a bad address', {}, { url: '' }, 'failed: bad-address'],
    ['a wrong key', { products: keyError }, {}, 'failed: key-refused'],
    ['no key', {}, { consumerKey: '' }, 'failed: key-missing'],
  ] as [string, Record<string, Answered>, Partial<WooCommerceSettings>, string][])(
    '%s stops the climb',
    async (_, changed, settings, problem) => {
      const { ok, problems, steps } = await climbed(changed, settings);
      expect(problems[0]).toBe(problem);
      expect(ok).toBe(false);
      expect(steps.at(-1)?.outcome).toBe('skipped');
    },
  );

  test('plain http is a warning', async () => {
    const { problems } = await climbed({}, { url: 'http://shop.example' });
    expect(problems).toEqual(['warning: not-protected']);
  });
});

describe('facts', () => {
  const facts = (changed: Record<string, Answered>) => opened(shopSaying(changed)).shop.facts();

  test('of a shop in order', async () => {
    expect(await facts({})).toEqual({
      name: 'Магазин',
      platform: 'WooCommerce 10.0.2',
      currency: 'EUR',
      pricesIncludeVat: true,
      statuses: [
        { id: 'processing', title: 'В процес на обработка' },
        { id: 'completed', title: 'Изпълнена' },
      ],
      warnings: [],
    });
  });

  test('a shop that reckons no taxes sells at the price as typed', async () => {
    const told = await facts({
      'settings/general/woocommerce_calc_taxes': option('no'),
      'settings/tax/woocommerce_prices_include_tax': option('no'),
    });
    expect(told).toMatchObject({ pricesIncludeVat: true, warnings: [] });
  });

  test('an older shop tells its statuses in a report', async () => {
    const told = await facts({
      'orders/statuses': wpError(404, 'rest_no_route'),
      'reports/orders/totals': { body: [{ slug: 'processing', name: 'Processing', total: 4 }] },
    });
    expect(told.statuses).toEqual([{ id: 'processing', title: 'Processing' }]);
  });

  test('settings closed to the key are an error, not a guess', async () => {
    await expect(
      facts({ 'settings/general/woocommerce_currency': wpError(403, 'woocommerce_rest_cannot_view') }),
    ).rejects.toMatchObject({ kind: 'auth' });
  });
});
