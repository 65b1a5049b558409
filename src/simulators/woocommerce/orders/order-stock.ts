import { moveStock } from '../products/stock.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderLineItem, OrderRecord } from '../state/order-records.ts';

const takes = ['processing', 'on-hold', 'completed'];
const returns = ['cancelled', 'pending'];

const soldId = (line: OrderLineItem): number => line.variationId || line.productId;

function take(shop: Shop, order: OrderRecord): OrderRecord {
  const now = shop.clock.now();
  const lines = order.lines.map((line) => {
    if (!moveStock(shop.store, soldId(line), -line.quantity, line.quantity, now)) return line;
    shop.emit({ topic: 'product.updated', id: line.productId });
    const reduced = { id: shop.store.next('meta'), key: '_reduced_stock', value: String(line.quantity) };
    return { ...line, meta: [...line.meta, reduced] };
  });
  return { ...order, lines, stockTaken: true };
}

function giveBack(shop: Shop, order: OrderRecord): OrderRecord {
  const now = shop.clock.now();
  const lines = order.lines.map((line) => {
    const reduced = line.meta.find((meta) => meta.key === '_reduced_stock');
    moveStock(shop.store, soldId(line), reduced ? Number(reduced.value) : 0, -line.quantity, now);
    if (!reduced) return line;
    shop.emit({ topic: 'product.updated', id: line.productId });
    return { ...line, meta: line.meta.filter((meta) => meta !== reduced) };
  });
  return { ...order, lines, stockTaken: false };
}

/**
 * Stock as the order's status demands: taken once at processing, on-hold or completed, even below zero; given back when the
 * order is cancelled or waits for payment again.
 */
export function settleStock(shop: Shop, order: OrderRecord): OrderRecord {
  if (!order.stockTaken && takes.includes(order.status)) return take(shop, order);
  if (order.stockTaken && returns.includes(order.status)) return giveBack(shop, order);
  return order;
}
