import * as v from 'valibot';
import type { Acknowledgement } from '../shop.ts';
import type { WooCommerceClient } from './client.ts';
import { metaText } from './order-customer.ts';
import { documentMeta } from './order-mapping.ts';
import { shaped } from './shape.ts';

const stateSchema = v.object({
  status: v.string(),
  meta_data: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});

/**
 * Writes the document's name into the order and moves its status, if nobody else has moved it meanwhile. Only status and
 * meta are sent: any other field would make the shop reckon the totals anew. Nothing is sent when nothing is left to do.
 * @throws ShopError `order-gone` when the order was deleted
 */
export async function acknowledgeOrder(
  client: WooCommerceClient,
  ack: Acknowledgement,
): Promise<{ status: string }> {
  const path = `orders/${encodeURIComponent(ack.remoteId)}`;
  const query = { _fields: 'id,status,meta_data' };
  const before = shaped(stateSchema, (await client.call({ path, query })).value, { path, write: false });
  const move = ack.status !== undefined && ack.status !== before.status && before.status === ack.fromStatus;
  const mark = metaText(before.meta_data, [documentMeta]) !== ack.document;
  if (!move && !mark) return { status: before.status };
  const body = {
    ...(move ? { status: ack.status } : {}),
    ...(mark ? { meta_data: [{ key: documentMeta, value: ack.document }] } : {}),
  };
  const { value } = await client.call({ method: 'PUT', path, query, body });
  return { status: shaped(stateSchema, value, { path, write: true }).status };
}
