/** Ways of delivery that the storefront offers; prices with VAT included. */
export const deliveries: readonly { id: string; title: string; price: string }[] = [
  { id: 'office', title: 'Куриер до офис', price: '5.00' },
  { id: 'door', title: 'Куриер до адрес', price: '7.50' },
  { id: 'shop', title: 'Вземане от магазина', price: '0.00' },
];

export const deliveryOf = (id: string) => deliveries.find((delivery) => delivery.id === id);
