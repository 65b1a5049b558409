import { type Row, rowOf } from '../row.ts';
import { ean13 } from './ean13.ts';
import type { SampleGood } from './good.ts';
import { goodsGroupId } from './groups.ts';
import { samplePartners } from './partners.ts';
import { pricesFrom } from './prices.ts';
import { vatGroupIds } from './settings.ts';

/** Goods.ID of the rows that are not as they should be, by what is wrong (or rare) with them. */
export const dirtyGoodIds = {
  sameBarcodeFirst: 1001,
  sameBarcodeSecond: 1002,
  noKeysAtAll: 1003,
  nullTexts: 1004,
  spacesAround: 1005,
  deleted: 1006,
  deletedUnknown: 1007,
  inServiceGroup: 1008,
  priceZero: 1009,
  priceNull: 1010,
  negativeStock: 1011,
  longestName: 1012,
  markupInName: 1013,
  sameCodeFirst: 1014,
  sameCodeSecond: 1015,
  sameCodeOtherCaseUpper: 1016,
  sameCodeOtherCaseLower: 1017,
  groupGone: 1018,
  taxGroupGone: 1019,
  priceWithManyDecimals: 1020,
  recipe: 1021,
  tabInName: 1022,
  courier: 1023,
} as const;

const sharedBarcode = ean13('380027091001');
const beginning = 'Подаръчен комплект „Троянска трапеза“ с гювече, чаши, лютеница, мед, сладко и картичка';
const longestName = `${beginning}; ${'опаковка по избор на клиента, '.repeat(9)}`.slice(0, 255);

const plain = (id: number, name: string, retail: number, rest: Partial<Row<'Goods'>> = {}): SampleGood => ({
  row: rowOf('Goods', {
    ID: id,
    Code: String(1000 + id),
    BarCode1: ean13(`38002709${String(id).padStart(4, '0')}`),
    Name: name,
    Name2: name,
    Measure1: 'бр.',
    Measure2: 'бр.',
    Ratio: 1,
    ...pricesFrom(retail),
    TaxGroup: vatGroupIds[20],
    GroupID: goodsGroupId('Подаръци / Сувенири'),
    ...rest,
  }),
  id,
  supplierId: samplePartners.foods,
  vatRate: 20,
  weighed: false,
});

/** Goods as people leave them behind after years of work; none of them may stop the others from being exported. */
export const dirtyGoods: SampleGood[] = [
  plain(dirtyGoodIds.sameBarcodeFirst, 'Свещ от пчелен восък 15 см', 4.2, { BarCode1: sharedBarcode }),
  plain(dirtyGoodIds.sameBarcodeSecond, 'Свещ от пчелен восък 15 см (нова доставка)', 4.5, {
    BarCode1: sharedBarcode,
  }),
  plain(dirtyGoodIds.noKeysAtAll, 'Кошница плетена, различни размери', 11, { Code: ' ', BarCode1: ' ' }),
  plain(dirtyGoodIds.nullTexts, 'Ключодържател „Пантофка“', 1.9, {
    Code: null,
    BarCode1: null,
    BarCode2: null,
    BarCode3: null,
    Catalog1: null,
    Catalog2: null,
    Catalog3: null,
    Name2: null,
    Description: null,
  }),
  plain(dirtyGoodIds.spacesAround, '  Мед „Орешака“ 700 г ', 9.4, {
    Code: ' 2005 ',
    BarCode1: `${ean13('380027091005')}  `,
  }),
  plain(dirtyGoodIds.deleted, 'Пепелник керамичен (спрян)', 3, {
    BarCode1: ean13('380027000002'),
    Deleted: -1,
  }),
  plain(dirtyGoodIds.deletedUnknown, 'Звънче керамично', 2.6, { Deleted: null }),
  plain(dirtyGoodIds.inServiceGroup, 'Найлонова торбичка', 0.15, { GroupID: -1 }),
  plain(dirtyGoodIds.priceZero, 'Рекламна брошура', 0),
  plain(dirtyGoodIds.priceNull, 'Икона по поръчка', 0, { PriceOut2: null }),
  plain(dirtyGoodIds.negativeStock, 'Тефтер с кожена подвързия', 12.4),
  plain(dirtyGoodIds.longestName, longestName, 59.9, { Name2: 'Комплект „Троянска трапеза“' }),
  plain(dirtyGoodIds.markupInName, 'Форма "Сърце" <20 см> & капак \'Слънце\'', 17.8),
  plain(dirtyGoodIds.sameCodeFirst, 'Дървена бъклица 0,5 л', 14, { Code: '777' }),
  plain(dirtyGoodIds.sameCodeSecond, 'Дървена бъклица 1 л', 19, { Code: '777' }),
  plain(dirtyGoodIds.sameCodeOtherCaseUpper, 'Кавал детски', 8, { Code: 'КА-20' }),
  plain(dirtyGoodIds.sameCodeOtherCaseLower, 'Кавал детски, лакиран', 9, { Code: 'ка-20' }),
  plain(dirtyGoodIds.groupGone, 'Магнит „Стара група“', 2, { GroupID: 999 }),
  plain(dirtyGoodIds.taxGroupGone, 'Пощенска картичка (стара данъчна група)', 0.8, { TaxGroup: 99 }),
  plain(dirtyGoodIds.priceWithManyDecimals, 'Панделка червена на метър', 0.5, {
    PriceOut2: 0.333333333333333,
    Measure1: 'м',
    Measure2: 'м',
  }),
  plain(dirtyGoodIds.recipe, 'Кошница „Закуска за двама“', 24, { IsRecipe: -1 }),
  plain(dirtyGoodIds.tabInName, 'Бурканче стъклено\t200 мл', 0.9),
  plain(dirtyGoodIds.courier, 'Доставка с куриер', 5, { Type: 8, BarCode1: ' ' }),
];
