/** Statuses that orders of this shop may have, with the names a Bulgarian shop shows. */
export const orderStatuses: readonly { slug: string; name: string }[] = [
  { slug: 'pending', name: 'Изчаква плащане' },
  { slug: 'processing', name: 'Обработва се' },
  { slug: 'on-hold', name: 'Задържана' },
  { slug: 'completed', name: 'Завършена' },
  { slug: 'cancelled', name: 'Отказана' },
  { slug: 'refunded', name: 'Възстановена' },
  { slug: 'failed', name: 'Неуспешна' },
  { slug: 'checkout-draft', name: 'Чернова' },
];

/** What `status` of an order may be set to. */
export const settableStatuses = ['auto-draft', ...orderStatuses.map((status) => status.slug)];

export const statusName = (slug: string): string =>
  orderStatuses.find((status) => status.slug === slug)?.name ?? slug;
