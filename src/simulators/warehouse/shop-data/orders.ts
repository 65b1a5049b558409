import { type Row, rowOf } from '../row.ts';
import type { SampleGood } from './good.ts';
import { type Ledger, operTypes, record } from './ledger.ts';
import { samplePartners } from './partners.ts';
import { sampleObjects, sampleUsers } from './people-and-places.ts';
import { paymentTypeIds } from './settings.ts';

interface HandOrder {
  acct: number;
  partnerId: number;
  objectId: number;
  day: string;
  note?: string;
  pieces: [goodId: number, count: number][];
}

const { online, troyan } = sampleObjects;

/** Orders taken by hand. The first has become a sale; the one with a negative number is a draft, never saved. */
const handOrders: HandOrder[] = [
  {
    acct: 1,
    partnerId: samplePartners.restaurant,
    objectId: troyan,
    day: '2026-10-11',
    note: 'По телефона, за събота',
    pieces: [
      [11, 2],
      [14, 1],
    ],
  },
  {
    acct: 2,
    partnerId: samplePartners.ivanova,
    objectId: online,
    day: '2026-10-12',
    note: 'Да се изпрати с куриер до офис Ловеч',
    pieces: [
      [4, 1],
      [7, 2],
    ],
  },
  {
    acct: 3,
    partnerId: samplePartners.guestHouse,
    objectId: online,
    day: '2026-10-13',
    note: 'За стаите, без бързане',
    pieces: [
      [4, 3],
      [12, 6],
      [15, 4],
    ],
  },
  { acct: 4, partnerId: samplePartners.georgiev, objectId: online, day: '2026-10-14', pieces: [[7, 1]] },
  {
    acct: 5,
    partnerId: samplePartners.walkIn,
    objectId: troyan,
    day: '2026-10-15',
    note: 'Ще мине лично',
    pieces: [
      [2, 1],
      [30, 1],
    ],
  },
  {
    acct: -11,
    partnerId: samplePartners.walkIn,
    objectId: online,
    day: '2026-10-16',
    note: 'Чернова',
    pieces: [[4, 5]],
  },
];

/** The number of an order that another workstation has reserved and not saved. */
export const reservedOrderAcct = 6;

/** Records the orders taken by hand, and the sale `saleAcct` that the first of them has become. */
export function recordOrders(ledger: Ledger, goods: SampleGood[], saleAcct: number): void {
  const linesOf = ({ pieces }: HandOrder) =>
    pieces.flatMap(([goodId, count]) =>
      goods.filter((good) => good.id === goodId).map((good) => ({ good, quantity: count * 1000 })),
    );
  for (const order of handOrders) {
    const lines = linesOf(order);
    record(ledger, { ...order, operType: operTypes.order, time: '09:40:00', lines });
    if (order.acct !== 1) continue;
    record(ledger, {
      ...order,
      operType: operTypes.sale,
      acct: saleAcct,
      time: '17:10:00',
      lines,
      payment: { typeId: paymentTypeIds.bank, paid: true },
    });
  }
  ledger.nextAccts.add(`OR${reservedOrderAcct}`);
}

/** How the first order is linked to the sale that it has become. */
export const transformationTo = (saleAcct: number): Row<'Transformations'> =>
  rowOf('Transformations', {
    ID: 1,
    RootOperType: operTypes.order,
    RootAcct: 1,
    FromOperType: operTypes.order,
    FromAcct: 1,
    ToOperType: operTypes.sale,
    ToAcct: saleAcct,
    UserID: sampleUsers.maria,
    UserRealTime: '2026-10-11 17:10:00',
  });
