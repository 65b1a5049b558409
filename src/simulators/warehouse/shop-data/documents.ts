import type { Thousandths } from '../../../domain/quantity.ts';
import { type Row, rowOf } from '../row.ts';
import { dirtyGoodIds } from './dirty-goods.ts';
import type { SampleGood } from './good.ts';
import { createLedger, type Ledger, operTypes, record, type SampleDocument, stockKey } from './ledger.ts';
import { samplePartners } from './partners.ts';
import { sampleObjects } from './people-and-places.ts';
import { between, seededRandom } from './random.ts';
import { paymentTypeIds } from './settings.ts';

const linesPerDocument = 40;

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

const day = (month: number, date: number): string =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Everything bought in January goes to the central warehouse, by supplier; four in five goods have been bought. */
function recordPurchases(ledger: Ledger, goods: SampleGood[], random: () => number): void {
  const bought = goods.filter((good) => good.id % 5 !== 3 && good.row.Type === 0);
  const documents = Object.values(Object.groupBy(bought, (good) => good.supplierId)).flatMap((of) =>
    chunks(of ?? [], linesPerDocument),
  );
  documents.forEach((ofOne, i) => {
    const partnerId = ofOne[0]?.supplierId ?? samplePartners.foods;
    record(ledger, {
      operType: operTypes.purchase,
      acct: i + 1,
      partnerId,
      objectId: sampleObjects.central,
      day: day(1, 12 + i),
      time: '10:20:00',
      lines: ofOne.map((good) => ({
        good,
        quantity: good.weighed ? between(random, 8000, 30000) : between(random, 12, 60) * 1000,
      })),
      payment: { typeId: i % 4 === 0 ? paymentTypeIds.cash : paymentTypeIds.bank, paid: true },
    });
  });
}

/** The two selling places are supplied from the central warehouse: 8 leaves it, 7 arrives, under one number. */
function recordTransfers(ledger: Ledger, goods: SampleGood[], random: () => number): void {
  const destinations = [sampleObjects.troyan, sampleObjects.online];
  let acct = 0;
  for (const destination of destinations) {
    const moved = goods.flatMap((good) => {
      const available = ledger.stock.get(stockKey(sampleObjects.central, good.id)) ?? 0;
      if (available === 0 || random() < 0.25) return [];
      const quantity: Thousandths = good.weighed ? between(random, 1250, 3800) : between(random, 2, 5) * 1000;
      return [{ good, quantity }];
    });
    for (const lines of chunks(moved, linesPerDocument)) {
      acct += 1;
      const common = { acct, partnerId: samplePartners.service, day: day(2, acct), time: '16:05:00', lines };
      record(ledger, { ...common, operType: operTypes.transferOut, objectId: sampleObjects.central });
      record(ledger, { ...common, operType: operTypes.transferIn, objectId: destination });
    }
  }
}

const payments: NonNullable<SampleDocument['payment']>[] = [
  { typeId: paymentTypeIds.cash, paid: true },
  { typeId: paymentTypeIds.cash, paid: true },
  { typeId: paymentTypeIds.card, paid: true },
];

/** Thirty sales over the counter in Троян, one of them to a restaurant on credit, one of more than there was. */
function recordSales(ledger: Ledger, goods: SampleGood[], random: () => number): void {
  const objectId = sampleObjects.troyan;
  const onHand = (good: SampleGood) => ledger.stock.get(stockKey(objectId, good.id)) ?? 0;
  for (let acct = 1; acct <= 30; acct += 1) {
    const stocked = goods.filter((good) => onHand(good) >= 2000 && Number(good.row.PriceOut2) > 0);
    const chosen = new Set(
      Array.from({ length: between(random, 1, 4) }, () => between(random, 0, stocked.length - 1)),
    );
    const lines = stocked
      .filter((_, i) => chosen.has(i))
      .map((good) => ({
        good,
        quantity: good.weighed ? between(random, 180, 950) : between(random, 1, 2) * 1000,
      }));
    const onCredit = acct === 20;
    record(ledger, {
      operType: operTypes.sale,
      acct,
      partnerId: onCredit ? samplePartners.restaurant : samplePartners.walkIn,
      objectId,
      day: day(3 + Math.floor(acct / 5), 1 + ((acct * 7) % 27)),
      time: '11:45:00',
      lines,
      payment: onCredit
        ? { typeId: paymentTypeIds.bank, paid: false, due: '2026-08-14' }
        : (payments[acct % payments.length] ?? { typeId: paymentTypeIds.cash, paid: true }),
    });
  }
  const oversold = goods.filter((good) => good.id === dirtyGoodIds.negativeStock);
  record(ledger, {
    operType: operTypes.sale,
    acct: 31,
    partnerId: samplePartners.walkIn,
    objectId: sampleObjects.online,
    day: day(10, 2),
    time: '12:30:00',
    lines: oversold.map((good) => ({ good, quantity: 40_000 })),
    payment: { typeId: paymentTypeIds.card, paid: true },
  });
}

/** Orders taken by hand; the first has become a sale, the last is a draft that was never saved. */
function recordOrders(ledger: Ledger, goods: SampleGood[]): void {
  const byId = new Map(goods.map((good) => [good.id, good]));
  const order = (
    acct: number,
    partnerId: number,
    objectId: number,
    note: string,
    wanted: [goodId: number, pieces: number][],
  ): void =>
    record(ledger, {
      operType: operTypes.order,
      acct,
      partnerId,
      objectId,
      day: day(10, 10 + Math.abs(acct)),
      time: '09:40:00',
      note,
      lines: wanted.flatMap(([goodId, pieces]) => {
        const good = byId.get(goodId);
        return good ? [{ good, quantity: pieces * 1000 }] : [];
      }),
    });
  const { online, troyan } = sampleObjects;
  order(1, samplePartners.restaurant, troyan, 'По телефона, за събота', [
    [2, 2],
    [5, 1],
  ]);
  order(2, samplePartners.ivanova, online, 'Обади се: да се изпрати с куриер до офис Ловеч', [
    [4, 1],
    [7, 2],
  ]);
  order(3, samplePartners.guestHouse, online, 'За стаите, без бързане', [
    [4, 3],
    [12, 6],
    [15, 4],
  ]);
  order(4, samplePartners.georgiev, online, ' ', [[7, 1]]);
  order(5, samplePartners.walkIn, troyan, 'Ще мине лично', [
    [2, 1],
    [30, 1],
  ]);
  order(-11, samplePartners.walkIn, online, 'Чернова', [[4, 5]]);
}

/** How the order that became a sale is linked to it. */
export const transformations: Row<'Transformations'>[] = [
  rowOf('Transformations', {
    ID: 1,
    RootOperType: operTypes.order,
    RootAcct: 1,
    FromOperType: operTypes.order,
    FromAcct: 1,
    ToOperType: operTypes.sale,
    ToAcct: 30,
    UserID: 2,
    UserRealTime: '2026-10-12 17:10:00',
  }),
];

/** The number of an order that another workstation has reserved and not saved. */
export const reservedOrderAcct = 6;

/** The year's documents over the goods, always the same. */
export function yearOfDocuments(goods: SampleGood[]): Ledger {
  const ledger = createLedger();
  const random = seededRandom(20_260_112);
  recordPurchases(ledger, goods, random);
  recordTransfers(ledger, goods, random);
  recordSales(ledger, goods, random);
  recordOrders(ledger, goods);
  ledger.nextAccts.add(`OR${reservedOrderAcct}`);
  return ledger;
}
