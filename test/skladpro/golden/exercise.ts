import type { Customer } from '../../../src/domain/order.ts';
import type { GoodsQuery, Warehouse } from '../../../src/skladpro/warehouse.ts';
import { lineOf, orderOf, saleOf } from '../contract/sample-document.ts';
import { gathered } from '../gathered.ts';

const everyGood: GoodsQuery = {
  keyField: 'Code',
  priceField: 'PriceOut2',
  state: 'all',
  groupIds: [],
  objectIds: [2, 3],
};

/** Nobody in the small warehouse: each way of finding him is tried. */
const stranger: Customer = {
  firstName: 'Мария',
  lastName: 'Петрова',
  company: 'Нова ООД',
  responsible: 'Мария Петрова',
  eik: '204567891',
  vatNumber: 'BG204567891',
  email: 'maria@example.bg',
  phone: '0888 765 432',
  address: 'ул. Шипка 1',
  city: 'София',
  postcode: '1504',
  country: 'BG',
};

/** Every call of the port, with what it is for; in the order in which they are made. */
export const exercise: [title: string, call: (warehouse: Warehouse) => Promise<unknown>][] = [
  ['facts', (w) => w.facts()],
  ['goods: all of them', (w) => gathered(w.goods(everyGood))],
  [
    'goods: in use, of a group, by barcode',
    (w) => gathered(w.goods({ ...everyGood, keyField: 'BarCode1', state: 'used', groupIds: [2] })),
  ],
  [
    'goods: often used, without stock',
    (w) => gathered(w.goods({ ...everyGood, state: 'often', objectIds: [] })),
  ],
  ['goodsGroups', (w) => w.goodsGroups()],
  ['objects', (w) => w.objects()],
  ['objectGroups', (w) => w.objectGroups()],
  ['objectsIn', (w) => w.objectsIn([2])],
  ['users', (w) => w.users()],
  ['partnerGroups', (w) => w.partnerGroups()],
  ['paymentTypes', (w) => w.paymentTypes()],
  ['goodsByKeys: Code', (w) => w.goodsByKeys('Code', ['A1', 'Кафе-1'])],
  ['goodsByKeys: ID', (w) => w.goodsByKeys('ID', ['2', '3'])],
  ['goodsByIds', (w) => w.goodsByIds([2, 6])],
  ['goodsByName', (w) => w.goodsByName('Доставка')],
  ['partnerById', (w) => w.partnerById(2)],
  ['partnerByName', (w) => w.partnerByName('Онлайн клиент')],
  ['findPartner', (w) => w.findPartner(stranger)],
  ['createPartner', (w) => w.createPartner(stranger, { groupId: 2, userId: 2 })],
  ['ensureGoodsGroup: both are new', (w) => w.ensureGoodsGroup(['Дом', 'Кухня'])],
  [
    'createGood',
    (w) =>
      w.createGood({
        name: 'Чаша',
        code: 'CUP-1',
        barcode: '3800000000028',
        groupId: 4,
        vatRate: 20,
        measure: 'бр.',
        priceGross: '6',
        type: 0,
      }),
  ],
  ['findDocument', (w) => w.findDocument('SB:shop#1048', '2026-03-01')],
  ['writeDocument: an order', (w) => w.writeDocument(orderOf())],
  ['writeDocument: one that stands already', (w) => w.writeDocument(orderOf())],
  [
    'writeDocument: a sale, paid in cash',
    (w) =>
      w.writeDocument(
        saleOf({
          token: 'SB:shop#1049',
          lines: [lineOf(2, '2', '12.5')],
          payments: [{ typeId: 1, amount: '25.00', reference: '' }],
        }),
      ),
  ],
];

/** The same with document numbers kept per object. */
export const exercisePerObject: typeof exercise = [
  ['goods: open orders with numbers per object', (w) => gathered(w.goods(everyGood))],
  [
    'writeDocument: an order with a number of its object',
    (w) => w.writeDocument(orderOf({ token: 'SB:shop#1050' })),
  ],
];
