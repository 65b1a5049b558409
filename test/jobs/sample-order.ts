import type { OrderCharge, OrderLine, ShopOrder } from '../../src/domain/order.ts';

export const orderLine = (given: Partial<OrderLine> = {}): OrderLine => {
  const gross = given.gross ?? 1990;
  return {
    remoteId: '1',
    remoteProductId: '11',
    sku: 'O-1',
    name: 'Гювече',
    quantity: 1000,
    grossBefore: gross,
    vat: Math.round(gross / 6),
    ...given,
    gross,
  };
};

export const charge = (gross: number, name = 'Доставка'): OrderCharge => ({
  remoteId: '9',
  name,
  gross,
  vat: Math.round(gross / 6),
});

/** An order whose total is the sum of its parts unless another one is given. */
export function shopOrder(given: Partial<ShopOrder> = {}): ShopOrder {
  const lines = given.lines ?? [orderLine()];
  const shipping = given.shipping ?? [];
  const fees = given.fees ?? [];
  const total = [...lines, ...shipping, ...fees].reduce((sum, part) => sum + part.gross, 0);
  return {
    remoteId: '19',
    number: '10482',
    status: 'processing',
    currency: 'EUR',
    createdAt: new Date('2026-11-20T10:00:00Z'),
    modifiedAt: new Date('2026-11-20T10:00:00Z'),
    customer: {
      firstName: 'Мария',
      lastName: 'Иванова',
      company: '',
      eik: '',
      vatNumber: '',
      responsible: '',
      email: 'maria@example.test',
      phone: '+359888123456',
      country: 'BG',
      city: 'София',
      postcode: '1000',
      address: 'ул. „Граф Игнатиев“ 12',
    },
    deliverTo: '',
    payment: { method: 'cod', title: 'Наложен платеж', paid: false, transaction: '' },
    note: '',
    coupons: [],
    refunded: 0,
    marker: '',
    total,
    ...given,
    lines,
    shipping,
    fees,
  };
}
