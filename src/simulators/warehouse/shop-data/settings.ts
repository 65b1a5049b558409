import { rowOf, type WarehouseRows } from '../row.ts';
import { operationTypes } from './operation-types.ts';

/** VATGroups.ID by rate in percent. */
export const vatGroupIds = { 20: 1, 9: 2, 0: 3 } as const;
export type VatRate = keyof typeof vatGroupIds;

/** PaymentTypes.ID; equal to the base kind (`PaymentMethod`). */
export const paymentTypeIds = { cash: 1, bank: 2, card: 3, voucher: 4 } as const;

const global = (ID: number, Key: string, Value: string) =>
  rowOf('Configuration', { ID, Key, Value, UserID: -1 });

/** Own company, base currency EUR, prices with VAT, negative stock allowed, average price, one numbering for all objects. */
export const settingRows: WarehouseRows = {
  System: [rowOf('System', { Version: '3.07', ProductID: 1, LastBackup: '2026-10-30 18:05:00' })],
  Configuration: [
    global(1, 'configkey1', '0'),
    global(2, 'configkey12', '-1'),
    global(3, 'configkey20', '-1'),
    global(4, 'configkey23', '0'),
    global(5, 'configkey40', '20'),
    global(6, 'configkey48', '0'),
    rowOf('Configuration', { ID: 7, Key: 'configkey8', Value: '0', UserID: 2 }),
    rowOf('Configuration', { ID: 8, Key: 'configkey47', Value: '0', UserID: 2 }),
  ],
  Registration: [
    rowOf('Registration', { ID: 1, Company: 'Служебна фирма', UserID: 1 }),
    rowOf('Registration', {
      ID: 2,
      Code: '1',
      Company: 'Гювече и приятели ООД',
      MOL: 'Мария Колева',
      City: 'Троян',
      Address: 'ул. „Васил Левски“ 27',
      Phone: '0670 000 27',
      eMail: 'magazin@example.org',
      TaxNo: 'BG203000018',
      Bulstat: '203000018',
      UserID: 2,
      UserRealTime: '2026-01-05 09:12:00',
      IsDefault: -1,
    }),
  ],
  VATGroups: [
    rowOf('VATGroups', { ID: vatGroupIds[20], Code: '1', Name: 'Основна група 20 %', VATValue: 20 }),
    rowOf('VATGroups', { ID: vatGroupIds[9], Code: '2', Name: 'Намалена ставка 9 %', VATValue: 9 }),
    rowOf('VATGroups', { ID: vatGroupIds[0], Code: '3', Name: 'Нулева ставка', VATValue: 0 }),
  ],
  Currencies: [
    rowOf('Currencies', { ID: 1, Currency: 'EUR', Description: 'Евро', ExchangeRate: 1 }),
    rowOf('Currencies', { ID: 2, Currency: 'BGN', Description: 'Лев', ExchangeRate: 0.511292, Deleted: -1 }),
  ],
  PaymentTypes: [
    rowOf('PaymentTypes', { ID: paymentTypeIds.cash, Name: 'Плащане в брой', PaymentMethod: 1 }),
    rowOf('PaymentTypes', { ID: paymentTypeIds.bank, Name: 'Превод по сметка', PaymentMethod: 2 }),
    rowOf('PaymentTypes', { ID: paymentTypeIds.card, Name: 'Дебитна/Кредитна карта', PaymentMethod: 3 }),
    rowOf('PaymentTypes', { ID: paymentTypeIds.voucher, Name: 'Плащане чрез ваучер', PaymentMethod: 4 }),
  ],
  OperationType: operationTypes,
  Lots: [rowOf('Lots', { ID: 1 })],
  Network: [rowOf('Network', { Num: 0, Counter: 0 })],
};
