import { pagingParams } from '../rest/paging.ts';
import type { ParamSpecs } from '../rest/params.ts';
import { settableStatuses } from './order-statuses.ts';

/** What a single POST or PUT of an order is checked against; a batch is not. */
export const orderBody: ParamSpecs = {
  status: { type: 'string', enum: settableStatuses },
  customer_note: { type: 'string' },
  payment_method: { type: 'string' },
  set_paid: { type: 'boolean' },
  billing: { type: 'object' },
  shipping: { type: 'object' },
  line_items: { type: 'array' },
  shipping_lines: { type: 'array' },
  fee_lines: { type: 'array' },
  coupon_lines: { type: 'array' },
  meta_data: { type: 'array' },
};

/** Filters of `GET /orders`. */
export const orderListParams: ParamSpecs = {
  ...pagingParams,
  orderby: { enum: ['date', 'id', 'include', 'title', 'slug', 'modified'] },
  status: { itemEnum: ['any', 'trash', ...settableStatuses] },
  after: { format: 'date-time' },
  before: { format: 'date-time' },
  modified_after: { format: 'date-time' },
  modified_before: { format: 'date-time' },
};
