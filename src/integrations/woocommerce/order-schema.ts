import * as v from 'valibot';

const text = v.nullish(v.union([v.string(), v.number()]), '');
/** Money and quantities are texts; some plug-ins make numbers of them. Checked where they are used. */
const amount = v.nullish(v.union([v.string(), v.number()]), '');
const id = v.pipe(v.number(), v.integer(), v.minValue(0));

const metaSchema = v.array(v.object({ key: v.string(), value: v.unknown() }));

const addressSchema = v.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  postcode: text,
  country: text,
  email: text,
  phone: text,
});
export type OrderAddress = v.InferOutput<typeof addressSchema>;

/** `subtotal…` is before coupons, `total…` after; net, with the tax beside it, whatever the shop's price convention. */
const lineSchema = v.object({
  id,
  name: text,
  product_id: id,
  variation_id: v.nullish(id, 0),
  quantity: v.union([v.string(), v.number()]),
  subtotal: amount,
  subtotal_tax: amount,
  total: amount,
  total_tax: amount,
  sku: text,
});
export type OrderLineAnswer = v.InferOutput<typeof lineSchema>;

const shippingSchema = v.object({ id, method_title: text, total: amount, total_tax: amount });
const feeSchema = v.object({ id, name: text, total: amount, total_tax: amount });

/** What the mapping needs of an order; everything else is left aside. */
export const orderSchema = v.object({
  id: v.pipe(id, v.minValue(1)),
  number: v.optional(v.union([v.string(), v.number()])),
  status: v.string(),
  currency: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, 'must be a currency code')),
  date_created_gmt: v.string(),
  date_modified_gmt: v.nullish(v.string(), ''),
  date_paid_gmt: v.nullish(v.string(), ''),
  total: v.union([v.string(), v.number()]),
  billing: addressSchema,
  shipping: v.omit(addressSchema, ['email']),
  payment_method: text,
  payment_method_title: text,
  transaction_id: text,
  customer_note: text,
  meta_data: v.optional(metaSchema, []),
  line_items: v.array(lineSchema),
  shipping_lines: v.array(shippingSchema),
  fee_lines: v.array(feeSchema),
  coupon_lines: v.optional(v.array(v.object({ code: text })), []),
  refunds: v.optional(v.array(v.object({ total: amount })), []),
});
export type OrderAnswer = v.InferOutput<typeof orderSchema>;

export const orderFields = Object.keys(orderSchema.entries).join(',');
