import type { Database } from 'better-sqlite3';
import { ProblemError } from '../../../domain/problem.ts';
import { quantityNumber, toThousandths } from '../../../domain/quantity.ts';
import { type Row, rowOf } from '../row.ts';
import type { TableName } from '../schema.ts';
import { createLedger, type Ledger, operTypes, record } from '../shop-data/ledger.ts';
import { samplePartners } from '../shop-data/partners.ts';
import { paymentTypeIds } from '../shop-data/settings.ts';
import type { GoodRow } from './read-goods.ts';
import { typedNumber } from './typed-number.ts';

/**
 * Changes the retail price (PriceOut2): EUR, VAT included.
 * @throws ProblemError `not-a-number`, `negative-price`.
 */
export function changePrice(database: Database, good: GoodRow, text: string): void {
  const price = typedNumber(text, { bg: 'Цена', en: 'Price' });
  if (price.isNegative()) {
    throw new ProblemError({
      code: 'negative-price',
      text: { bg: 'Цената не може да е отрицателна.', en: 'The price cannot be negative.' },
      advice: { bg: 'Въведете 0 или повече.', en: 'Enter 0 or more.' },
    });
  }
  database.prepare('UPDATE Goods SET PriceOut2 = ? WHERE ID = ?').run(price.toNumber(), good.ID);
}

export interface Movement {
  kind: 'sale' | 'purchase';
  objectId: number;
  /** As typed; a comma or a dot before the decimals. */
  quantity: string;
  now: Date;
}

/**
 * Sells over the counter for cash, or takes a delivery, as the program would: number, line, stock, payment, cash.
 * @returns the document's number (Acct).
 * @throws ProblemError `not-a-number`, `quantity-not-positive`, `no-store-row`.
 */
export function move(database: Database, good: GoodRow, { kind, objectId, quantity, now }: Movement): number {
  const thousandths = toThousandths(typedNumber(quantity, { bg: 'Количество', en: 'Quantity' }));
  if (thousandths <= 0) {
    throw new ProblemError({
      code: 'quantity-not-positive',
      text: { bg: 'Количеството трябва да е повече от нула.', en: 'The quantity must be more than zero.' },
      advice: { bg: 'Въведете например 1 или 0,250.', en: 'Enter for example 1 or 0.250.' },
    });
  }
  const operType = operTypes[kind];
  const write = database.transaction(() => {
    const acct = nextAcct(database, kind);
    const ledger = createLedger();
    record(ledger, {
      operType,
      acct,
      partnerId: kind === 'sale' ? samplePartners.walkIn : supplierOf(database, good.ID),
      objectId,
      day: localDay(now),
      time: now.toTimeString().slice(0, 8),
      lines: [
        {
          good: {
            row: rowOf('Goods', { PriceIn: good.PriceIn, PriceOut2: good.PriceOut2 }),
            id: good.ID,
            supplierId: samplePartners.service,
            vatRate: good.VATValue ?? 0,
            weighed: false,
          },
          quantity: thousandths,
        },
      ],
      payment: { typeId: kind === 'sale' ? paymentTypeIds.cash : paymentTypeIds.bank, paid: true },
    });
    save(database, ledger);
    return acct;
  });
  return write.immediate();
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Reserves the next free number; sales share theirs with consignment sales (16). */
function nextAcct(database: Database, kind: Movement['kind']): number {
  const types = kind === 'sale' ? '2, 16' : '1';
  const highest = database
    .prepare(`SELECT MAX(Acct) FROM Operations WHERE OperType IN (${types})`)
    .pluck()
    .get();
  const reserve = database.prepare('INSERT OR IGNORE INTO NextAcct (NextAcct) VALUES (?)');
  let acct = Math.max(0, Number(highest ?? 0));
  do acct += 1;
  while (reserve.run(`${kind === 'sale' ? 'S' : 'D'}${acct}`).changes === 0);
  return acct;
}

const supplierOf = (database: Database, goodId: number): number =>
  database
    .prepare<[number], number>(
      'SELECT PartnerID FROM Operations WHERE GoodID = ? AND OperType = 1 ORDER BY ID DESC',
    )
    .pluck()
    .get(goodId) ?? samplePartners.foods;

function save(database: Database, ledger: Ledger): void {
  for (const row of ledger.operations) append(database, 'Operations', row);
  for (const row of ledger.payments) append(database, 'Payments', row);
  for (const row of ledger.cashBook) append(database, 'CashBook', row);
  for (const [key, delta] of ledger.stock) {
    const [objectId, goodId] = key.split(':');
    const { changes } = database
      .prepare('UPDATE Store SET Qtty = ROUND(Qtty + ?, 3) WHERE ObjectID = ? AND GoodID = ?')
      .run(quantityNumber(delta), Number(objectId), Number(goodId));
    if (changes !== 1) {
      throw new ProblemError({
        code: 'no-store-row',
        text: {
          bg: `За обект ${objectId} и стока ${goodId} има ${changes} реда наличност вместо един.`,
          en: `Object ${objectId} and good ${goodId} have ${changes} stock rows instead of one.`,
        },
        advice: { bg: 'Изберете друг обект.', en: 'Choose another object.' },
      });
    }
  }
}

function append<T extends TableName>(database: Database, table: T, row: Row<T>): void {
  const cells = Object.entries(row).filter(([name]) => name !== 'ID');
  const names = cells.map(([name]) => `"${name}"`).join(', ');
  const marks = cells.map(() => '?').join(', ');
  database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(cells.map(([, cell]) => cell));
}
