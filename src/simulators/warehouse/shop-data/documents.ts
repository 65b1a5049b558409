import type { Thousandths } from '../../../domain/quantity.ts';
import { rowOf, type WarehouseRows } from '../row.ts';
import { dirtyGoodIds } from './dirty-goods.ts';
import type { SampleGood } from './good.ts';
import { createLedger, type Ledger, operTypes, record, type SampleDocument, stockKey } from './ledger.ts';
import { recordOrders, transformationTo } from './orders.ts';
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
      payment: {
        typeId: ofOne.length < linesPerDocument / 2 ? paymentTypeIds.cash : paymentTypeIds.bank,
        paid: true,
      },
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

const saleOnCredit = 20;

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
    const onCredit = acct === saleOnCredit;
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

/** Documents.InvoiceNumber of the one invoice; the sale on credit has it. */
const invoiceNumber = '0000000001';

/** The sale that the first order taken by hand has become. */
const saleOfOrder = 32;

/** The year's documents over the goods, always the same. */
export function yearOfDocuments(goods: SampleGood[]): Ledger {
  const ledger = createLedger();
  const random = seededRandom(20_260_112);
  recordPurchases(ledger, goods, random);
  recordTransfers(ledger, goods, random);
  recordSales(ledger, goods, random);
  recordOrders(ledger, goods, saleOfOrder);
  ledger.nextAccts.add(`INV${invoiceNumber}`);
  return ledger;
}

/** Rows that refer to the year's documents. */
export const documentLinks: WarehouseRows = {
  Transformations: [transformationTo(saleOfOrder)],
  Documents: [
    rowOf('Documents', {
      ID: 1,
      Acct: saleOnCredit,
      InvoiceNumber: invoiceNumber,
      OperType: operTypes.sale,
      InvoiceDate: '2026-07-06 00:00:00',
      PaymentType: paymentTypeIds.bank,
      Recipient: 'Гена Петкова',
      Provider: 'Мария Колева',
      TaxDate: '2026-07-06 00:00:00',
      Reason: 'чл. 113 ЗДДС',
      Place: 'Троян',
    }),
  ],
};
