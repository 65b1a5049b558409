/** Fields of a product that the shop only keeps and gives back, with what they are when never set. */
export const plainFields: Readonly<Record<string, unknown>> = {
  featured: false,
  catalog_visibility: 'visible',
  virtual: false,
  downloadable: false,
  downloads: [],
  download_limit: -1,
  download_expiry: -1,
  external_url: '',
  button_text: '',
  low_stock_amount: null,
  sold_individually: false,
  reviews_allowed: true,
  upsell_ids: [],
  cross_sell_ids: [],
  purchase_note: '',
  default_attributes: [],
  grouped_products: [],
  menu_order: 0,
  post_password: '',
};

/** The plain fields among what was sent. */
export function plainOf(input: Record<string, unknown>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name in plainFields) if (input[name] !== undefined) found[name] = input[name];
  return found;
}
