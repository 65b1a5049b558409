import { rowOf } from '../row.ts';
import { ean13 } from './ean13.ts';
import { books } from './families/books.ts';
import { ceramics } from './families/ceramics.ts';
import type { Family } from './families/family.ts';
import { foods } from './families/foods.ts';
import { gifts } from './families/gifts.ts';
import { home } from './families/home.ts';
import type { SampleGood } from './good.ts';
import { goodsGroupId } from './groups.ts';
import { pricesFrom } from './prices.ts';
import { vatGroupIds } from './settings.ts';

const families: Family[] = [...ceramics, ...foods, ...home, ...gifts, ...books];

/** A purchase price as averaging several deliveries leaves it. */
const averageOf = (retail: number): number => (retail * 4) / 7;

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

function barcode(family: Family, id: number): string {
  if (family.measure === 'кг') return ean13(`28${digits(id, 5)}00000`);
  if (family.vat === 9) return ean13(`97861970${digits(id, 4)}`);
  return ean13(`3800270${digits(id, 5)}`);
}

function goodsOf(family: Family, firstId: number): SampleGood[] {
  const { variants, vat = 20, measure = 'бр.' } = family;
  const kinds = family.kinds ?? [''];
  return kinds.flatMap((kind, k) =>
    family.sizes.map(([size, price], s) => {
      const id = firstId + k * family.sizes.length + s;
      const details = variants
        ? ` – ${[size, kind.toLowerCase()].filter(Boolean).join(', ')}`
        : [kind, size]
            .filter(Boolean)
            .map((detail) => ` ${detail}`)
            .join('');
      const name = family.name + details;
      const row = rowOf('Goods', {
        ID: id,
        Code: String(1000 + (variants ? firstId : id)),
        BarCode1: barcode(family, id),
        BarCode2: id % 9 === 0 ? ean13(`3800271${digits(id, 5)}`) : ' ',
        BarCode3:
          id % 31 === 0 ? `${ean13(`3800272${digits(id, 5)}`)},${ean13(`3800273${digits(id, 5)}`)}` : ' ',
        Catalog1: variants && size ? `${variants.size}-${size}` : ' ',
        Catalog2: variants?.kind ? `${variants.kind}-${kind}` : ' ',
        Name: name,
        Name2: name,
        Measure1: measure,
        Measure2: measure,
        Ratio: 1,
        ...pricesFrom(price),
        ...(id % 11 === 0 && { PriceIn: averageOf(price) }),
        MinQtty: id % 4 === 0 ? 5 : 0,
        NormalQtty: id % 4 === 0 ? 20 : 0,
        TaxGroup: vatGroupIds[vat],
        IsVeryUsed: id % 5 === 0 ? -1 : 0,
        GroupID: goodsGroupId(family.group),
      });
      return { row, id, supplierId: family.supplierId, vatRate: vat, weighed: measure === 'кг' };
    }),
  );
}

/** Every kind and size of every family, from Goods.ID 2 on. */
export const regularGoods: SampleGood[] = families.reduce<SampleGood[]>(
  (goods, family) => goods.concat(goodsOf(family, goods.length + 2)),
  [],
);
