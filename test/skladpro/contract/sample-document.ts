import type { DocumentLine, WarehouseDocument } from '../../../src/domain/document.ts';

export const lineOf = (goodId: number, quantity: string, priceGross: string): DocumentLine => ({
  goodId,
  quantity,
  priceGross,
  discountPercent: '0',
});

/** An order that the small warehouse takes as it is. */
export const orderOf = (changes: Partial<WarehouseDocument> = {}): WarehouseDocument => ({
  kind: 'order',
  token: 'SB:shop#1048',
  note: 'Иван Петров',
  date: '2026-03-02',
  objectId: 2,
  partnerId: 2,
  userId: 2,
  currency: 'EUR',
  lines: [lineOf(2, '2', '11.90'), lineOf(3, '0.25', '7.85')],
  payments: [],
  ...changes,
});

export const saleOf = (changes: Partial<WarehouseDocument> = {}): WarehouseDocument =>
  orderOf({ kind: 'sale', payments: [{ typeId: 3, amount: '25.76', reference: 'pi_123' }], ...changes });
