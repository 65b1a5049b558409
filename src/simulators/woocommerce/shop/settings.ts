import type { ShopConfig } from './shop.ts';

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** The shop's options that can be read over REST, by group and id. */
export const settingsOf = (config: ShopConfig): Record<string, Record<string, string>> => ({
  general: {
    woocommerce_store_city: 'София',
    woocommerce_default_country: `${config.country}:BG-22`,
    woocommerce_calc_taxes: 'yes',
    woocommerce_currency: config.currency,
    woocommerce_currency_pos: 'right_space',
    woocommerce_price_thousand_sep: ' ',
    woocommerce_price_decimal_sep: ',',
    woocommerce_price_num_decimals: String(config.decimals),
  },
  tax: {
    woocommerce_prices_include_tax: yesNo(config.pricesIncludeTax),
    woocommerce_tax_based_on: 'shipping',
    woocommerce_tax_round_at_subtotal: 'no',
    woocommerce_tax_display_shop: 'incl',
    woocommerce_tax_display_cart: 'incl',
  },
  products: {
    woocommerce_manage_stock: yesNo(config.manageStock),
    woocommerce_hold_stock_minutes: '60',
    woocommerce_notify_no_stock_amount: '0',
    woocommerce_hide_out_of_stock_items: 'no',
    woocommerce_weight_unit: 'kg',
    woocommerce_dimension_unit: 'cm',
  },
});
