import { created, type RestCall } from '../rest/call.ts';
import { links } from '../rest/links.ts';
import { paginate, pagingParams } from '../rest/paging.ts';
import { text } from '../rest/query.ts';
import { pageReply, type RestApp } from '../rest/rest-app.ts';
import { WpError } from '../rest/wp-error.ts';
import type { CouponRecord } from '../state/records.ts';
import { formatDecimal } from '../text/clean.ts';
import { restBase, type Shop } from './shop.ts';

const answer = (shop: Shop, coupon: CouponRecord): Record<string, unknown> => ({
  id: coupon.id,
  code: coupon.code,
  amount: Number(coupon.amount).toFixed(2),
  status: 'publish',
  date_created: shop.clock.local(coupon.created),
  date_created_gmt: shop.clock.gmt(coupon.created),
  discount_type: coupon.discountType,
  description: coupon.description,
  usage_count: coupon.usageCount,
  free_shipping: coupon.freeShipping,
  meta_data: [],
  _links: links(restBase(shop, 'coupons'), coupon.id),
});

/** Codes are kept in lower case, Cyrillic too. */
function insert({ shop, body }: RestCall): CouponRecord {
  const code = String(body.code).toLowerCase().trim();
  for (const held of shop.store.coupons.all()) {
    if (held.code !== code) continue;
    throw new WpError(400, 'woocommerce_rest_coupon_code_already_exists', 'The coupon code already exists');
  }
  const now = shop.clock.now();
  const coupon: CouponRecord = {
    id: shop.store.next('post'),
    code,
    discountType: String(body.discount_type ?? 'fixed_cart'),
    amount: formatDecimal(body.amount ?? '0') || '0',
    freeShipping: body.free_shipping === true,
    description: String(body.description ?? ''),
    created: now,
    modified: now,
    usageCount: 0,
  };
  shop.store.coupons.put(coupon);
  return coupon;
}

/** List and creation of coupons. */
export function couponRoutes(rest: RestApp): void {
  rest.route('GET', '/coupons', { right: 'list', query: pagingParams }, ({ shop, query }) => {
    const code = text(query, 'code')?.toLowerCase();
    const rows = [...shop.store.coupons.all()].filter((coupon) => code === undefined || coupon.code === code);
    return pageReply(paginate(rows.reverse(), query, restBase(shop, 'coupons'), (row) => answer(shop, row)));
  });
  const body = {
    code: { type: 'string', required: true },
    discount_type: { type: 'string', enum: ['percent', 'fixed_cart', 'fixed_product'] },
  } as const;
  rest.route('POST', '/coupons', { right: 'create', body }, (call) =>
    created(answer(call.shop, insert(call))),
  );
}
