import { rowOf, type WarehouseRows } from '../row.ts';
import { ean13 } from './ean13.ts';
import type { SampleGood } from './good.ts';
import { createLedger, operTypes, record } from './ledger.ts';
import { samplePartners } from './partners.ts';
import { sampleObjects } from './people-and-places.ts';
import { pricesFrom } from './prices.ts';
import { between, seededRandom } from './random.ts';
import { vatGroupIds } from './settings.ts';
import { warehouseOf } from './shop.ts';

const groupCount = 26;
const linesPerDocument = 500;

/** A clean catalogue of `count` goods with unique codes and barcodes and stock in two objects, for measuring. */
export function largeCatalogue(count: number): WarehouseRows {
  const random = seededRandom(count);
  const groups = [
    rowOf('GoodsGroups', { ID: 1, Name: 'Служебна група', Code: '-1' }),
    ...Array.from({ length: groupCount }, (_, i) =>
      rowOf('GoodsGroups', { ID: i + 2, Name: `Група ${i + 1}`, Code: `AA${String.fromCharCode(65 + i)}` }),
    ),
  ];
  const goods = Array.from({ length: count }, (_, i): SampleGood => {
    const id = i + 2;
    const name = `Стока ${String(i + 1).padStart(6, '0')}`;
    const row = rowOf('Goods', {
      ID: id,
      Code: String(100_000 + id),
      BarCode1: ean13(`380${String(id).padStart(9, '0')}`),
      Name: name,
      Name2: name,
      Measure1: 'бр.',
      Measure2: 'бр.',
      Ratio: 1,
      ...pricesFrom(between(random, 100, 9900) / 100),
      TaxGroup: vatGroupIds[20],
      GroupID: 2 + (i % groupCount),
    });
    return { row, id, supplierId: samplePartners.ceramics, vatRate: 20, weighed: false };
  });
  const ledger = createLedger();
  let acct = 0;
  for (const objectId of [sampleObjects.central, sampleObjects.online]) {
    for (let start = 0; start < goods.length; start += linesPerDocument) {
      acct += 1;
      record(ledger, {
        operType: operTypes.purchase,
        acct,
        partnerId: samplePartners.ceramics,
        objectId,
        day: '2026-01-12',
        time: '10:20:00',
        lines: goods
          .slice(start, start + linesPerDocument)
          .map((good) => ({ good, quantity: between(random, 1, 50) * 1000 })),
      });
    }
  }
  return warehouseOf(
    groups,
    goods.map((good) => good.row),
    ledger,
  );
}
