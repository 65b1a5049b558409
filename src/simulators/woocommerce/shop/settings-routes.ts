import { orderStatuses } from '../orders/order-statuses.ts';
import { currencyEntity } from '../products/price.ts';
import { wantedFields } from '../rest/fields.ts';
import { paginate } from '../rest/paging.ts';
import { text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import { settingsOf } from './settings.ts';
import { restBase, type Shop } from './shop.ts';
import { taxRates } from './tax-rates.ts';

const currencyNames: Readonly<Record<string, string>> = { EUR: 'Euro', BGN: 'Bulgarian lev' };

const systemStatus = ({ config }: Shop): Record<string, unknown> => ({
  environment: {
    home_url: config.home,
    site_url: config.home,
    version: '10.0.2',
    wp_version: '6.8.8',
    php_version: '8.2.29',
    php_post_max_size: 67108864,
    php_max_execution_time: 30,
    language: 'bg_BG',
  },
  settings: {
    api_enabled: true,
    currency: config.currency,
    currency_symbol: currencyEntity(config.currency),
    currency_position: 'right_space',
    thousand_separator: ' ',
    decimal_separator: ',',
    number_of_decimals: config.decimals,
  },
});

/** Settings, currency, taxes, order statuses and the system report. */
export function settingsRoutes(rest: RestApp): void {
  rest.route('GET', '/settings/:group/:id', { right: 'view' }, ({ shop, path }) => {
    const group = settingsOf(shop.config)[path.group ?? ''];
    if (!group) throw new WpError(404, 'rest_setting_setting_group_invalid', 'Invalid setting group.');
    const value = group[path.id ?? ''];
    if (value === undefined) throw new WpError(404, 'rest_setting_setting_invalid', 'Invalid setting.');
    return { id: path.id, value };
  });
  rest.route('GET', '/data/currencies/current', { right: 'view' }, ({ shop: { config } }) => ({
    code: config.currency,
    name: currencyNames[config.currency] ?? config.currency,
    symbol: currencyEntity(config.currency),
  }));
  rest.route('GET', '/taxes', { right: 'list' }, ({ shop, query }) => {
    const row = (rate: (typeof taxRates)[number]) => ({
      id: rate.id,
      country: rate.country,
      rate: rate.rate.toFixed(4),
      name: rate.name,
      class: rate.taxClass || 'standard',
      shipping: true,
    });
    return pageReply(paginate(taxRates, query, restBase(shop, 'taxes'), row));
  });
  rest.route('GET', '/orders/statuses', { right: 'open' }, () => orderStatuses);
  rest.route('GET', '/reports/orders/totals', { right: 'list' }, ({ shop }) => {
    const counts = new Map<string, number>();
    for (const { status } of shop.store.orders.all()) counts.set(status, (counts.get(status) ?? 0) + 1);
    return orderStatuses.map(({ slug, name }) => ({ slug, name, total: counts.get(slug) ?? 0 }));
  });
  rest.route('GET', '/system_status', { right: 'view' }, ({ shop, query }) => {
    const wanted = wantedFields(text(query, '_fields'));
    const sections = Object.entries(systemStatus(shop));
    return Object.fromEntries(sections.filter(([name]) => !wanted || wanted.has(name)));
  });
}
