import type { OrderDetail, OrderRow } from '../state/read/orders.ts';
import type { OrderState } from '../state/schema.ts';
import type { MarkName } from './parts/mark.tsx';
import type { Ui } from './ui.ts';

export const orderMark: Record<OrderState, MarkName> = {
  seen: 'wait',
  reserved: 'run',
  written: 'run',
  acknowledged: 'ok',
  held: 'warn',
  skipped: 'skipd',
};

/** One step of an order from the shop to its confirmation there. */
export interface Station {
  /** Epoch milliseconds; null while it has not happened, or when it happens at no moment of its own. */
  at: number | null;
  /** null: not reached; `none`: this order does not need it. */
  mark: MarkName | 'none' | null;
  name: string;
  more: string[];
}

/** The steps of an order with what is known of each; `detail` adds when the shop is told next. */
export function orderCourse(ui: Ui, order: OrderRow, detail: OrderDetail | null = null): Station[] {
  const words = ui.w.ordersPage.course;
  const stands = order.acct !== null;
  const told = order.state === 'acknowledged';
  const document = ui.w.ordersPage.kinds[order.documentKind ?? ''] ?? '';
  const fiscal: Pick<Station, 'at' | 'mark' | 'more'> = {
    at: null,
    mark: 'none',
    more: stands ? [order.documentKind === 'sale' ? words.notIssued : words.notNeeded] : [],
  };
  return [
    { at: order.seenAt, mark: 'ok', name: words.seen, more: seenMore(ui, order, detail) },
    {
      at: order.writtenAt,
      mark: stands ? 'ok' : order.state === 'seen' ? null : orderMark[order.state],
      name: stands ? words.written : words.toWrite,
      more: stands
        ? [[`${document} ${order.acct}`, objectOf(ui, order)].filter(Boolean).join(', ')]
        : order.state === 'reserved'
          ? [words.unknownNumber]
          : [],
    },
    { ...fiscal, name: words.receipt },
    {
      at: order.acknowledgedAt,
      mark: told ? 'ok' : stands ? (order.problem ? 'warn' : 'run') : null,
      name: told ? words.told : words.toTell,
      more: told
        ? statusMore(ui, order, order.shopStatus)
        : detail?.toldAt
          ? [words.nextTry(ui.f.short(detail.toldAt, ui.now))]
          : [],
    },
  ];
}

const seenMore = (ui: Ui, order: OrderRow, detail: OrderDetail | null): string[] =>
  detail?.order ? statusMore(ui, order, detail.order.status) : [];

/** A withdrawn order is kept with its newest status, which it did not have at the earlier steps. */
const statusMore = ({ w }: Ui, { withdrawal }: OrderRow, status: string): string[] =>
  withdrawal ? [] : [w.ordersPage.course.status(status)];

const objectOf = ({ w }: Ui, { objectId }: OrderRow): string =>
  objectId === null ? '' : w.ordersPage.course.object(objectId);
