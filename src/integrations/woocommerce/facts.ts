import * as v from 'valibot';
import type { Problem } from '../../domain/problem.ts';
import type { ShopFacts } from '../shop.ts';
import { ShopError } from '../shop-error.ts';
import type { WooCommerceClient } from './client.ts';
import { decodeEntities } from './entities.ts';
import { shaped } from './shape.ts';

const settingSchema = v.object({ value: v.string() });

/** Value of one setting; null when this version of the shop has no such setting. */
async function setting(client: WooCommerceClient, path: string): Promise<string | null> {
  try {
    const { value } = await client.call({ path: `settings/${path}`, query: { _fields: 'id,value' } });
    return shaped(settingSchema, value, { path, write: false }).value;
  } catch (error) {
    if (error instanceof ShopError && error.problem.code === 'setting-missing') return null;
    throw error;
  }
}

const statusesSchema = v.array(v.object({ slug: v.string(), name: v.optional(v.string(), '') }));

/** Statuses that are no orders: abandoned checkouts and leftovers of failed requests. */
const notOrders = ['checkout-draft', 'auto-draft', 'trash'];

/** Order statuses of this shop, those of plug-ins included. Older shops tell them only in a report. */
export async function orderStatuses(client: WooCommerceClient): Promise<ShopFacts['statuses']> {
  const read = async (path: string, open: boolean) => {
    const { value } = await client.call({ path, ...(open ? { open: true as const } : {}) });
    return shaped(statusesSchema, value, { path, write: false });
  };
  const rows = await read('orders/statuses', true).catch((error) => {
    if (error instanceof ShopError && error.kind === 'refused') return read('reports/orders/totals', false);
    throw error;
  });
  return rows
    .map(({ slug, name }) => ({ id: slug.replace(/^wc-/, ''), title: decodeEntities(name) || slug }))
    .filter(({ id }) => !notOrders.includes(id));
}

const statusReportSchema = v.object({ environment: v.object({ version: v.string() }) });

/** WooCommerce's version, e.g. "10.0.2"; '' when the shop keeps its status report closed. */
export async function shopVersion(client: WooCommerceClient): Promise<string> {
  try {
    const path = 'system_status';
    const { value } = await client.call({ path, query: { _fields: 'environment' } });
    return shaped(statusReportSchema, value, { path, write: false }).environment.version;
  } catch (error) {
    if (error instanceof ShopError && ['refused', 'auth', 'shape'].includes(error.kind)) return '';
    throw error;
  }
}

const stockOff: Problem = {
  code: 'stock-management-off',
  text: {
    bg: 'Управлението на наличности в магазина е изключено: изпратените количества няма да се пазят.',
    en: 'Stock management is off in the shop: quantities that are sent will not be kept.',
  },
  advice: {
    bg: 'WooCommerce → Настройки → Продукти → Инвентар → „Активиране на управлението на наличности“.',
    en: 'WooCommerce → Settings → Products → Inventory → “Enable stock management”.',
  },
};

const pricesNet: Problem = {
  code: 'prices-without-vat',
  text: {
    bg: 'Цените в магазина се въвеждат без ДДС. SkladBridge ги изпраща без ДДС, а закръглянето може да отмести цената за клиента с цент.',
    en: 'Prices of the shop are entered without VAT. SkladBridge sends them without VAT, and rounding may move the price a customer sees by a cent.',
  },
  advice: {
    bg: 'По-сигурно: в WooCommerce → Настройки → Данъци изберете „Да, ще въвеждам цените с включен данък“.',
    en: 'Safer: in WooCommerce → Settings → Tax choose “Yes, I will enter prices inclusive of tax”.',
  },
};

/**
 * Currency, price convention, statuses and version. A shop that does not reckon taxes sells at the price as typed, so
 * that price counts as VAT-inclusive.
 * @throws ShopError `auth` when the key's user may not read the shop's settings
 */
export async function shopFacts(client: WooCommerceClient): Promise<ShopFacts> {
  const site = await client.site();
  // Alone, so that the way of signing is found once; the rest two at a time, as much as a small shop bears.
  const currency = (await setting(client, 'general/woocommerce_currency')) ?? '';
  const [[taxes, inclusive, managesStock], [statuses, version]] = await Promise.all([
    (async () => [
      await setting(client, 'general/woocommerce_calc_taxes'),
      await setting(client, 'tax/woocommerce_prices_include_tax'),
      await setting(client, 'products/woocommerce_manage_stock'),
    ])(),
    (async (): Promise<[ShopFacts['statuses'], string]> => [
      await orderStatuses(client),
      await shopVersion(client),
    ])(),
  ]);
  const pricesIncludeVat = taxes === 'no' || inclusive === 'yes';
  return {
    name: decodeEntities(site.name),
    platform: `WooCommerce ${version}`.trim(),
    currency: currency.toUpperCase(),
    pricesIncludeVat,
    statuses,
    warnings: [...(managesStock === 'no' ? [stockOff] : []), ...(pricesIncludeVat ? [] : [pricesNet])],
  };
}
