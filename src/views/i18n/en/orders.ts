import type { orders as bulgarian } from '../bg/orders.ts';

/** Orders. */
export const orders: typeof bulgarian = {
  ordersPage: {
    title: 'Orders',
    none: 'There are no orders yet.',
    noneSuch: 'There are no such orders.',
    filter: 'Filter',
    find: 'Number or customer',
    taken: 'Placed',
    order: 'Order',
    customer: 'Customer',
    total: 'Total',
    document: 'Document',
    state: 'How far it got',
    noDocument: 'none',
    kinds: { order: 'Order', sale: 'Sale' },
    groups: { waiting: 'Waiting for you', moving: 'On the way', ready: 'Ready', skipped: 'Skipped' },
    states: {
      seen: 'Seen in the shop',
      reserved: 'Number reserved',
      written: 'Written, waits for the shop to be told',
      acknowledged: 'Ready',
      held: 'Waits for you',
      skipped: 'Skipped',
    },
    retry: 'Try again',
    retryFor: (number) => `Try order ${number} again`,
    skip: 'Skip…',
    skipFor: (number) => `Skip order ${number}`,
    reason: 'Reason',
    reasonHelp: 'The order will not be written to Склад Pro; in the shop it stays as it is.',
    skipNow: 'Skip the order',
  },
};
