import { type KeyField, keyFields, priceFields } from '../../domain/good.ts';
import type { Text } from '../../domain/text.ts';
import { fields } from '../fields.ts';

const keyFieldNames: Record<KeyField, Text> = {
  Code: { bg: 'Код (Code)', en: 'Code (Code)' },
  BarCode1: { bg: 'Баркод 1 (BarCode1)', en: 'Barcode 1 (BarCode1)' },
  BarCode2: { bg: 'Баркод 2 (BarCode2)', en: 'Barcode 2 (BarCode2)' },
  BarCode3: { bg: 'Баркод 3 (BarCode3)', en: 'Barcode 3 (BarCode3)' },
  Catalog1: { bg: 'Каталог 1 (Catalog1)', en: 'Catalogue 1 (Catalog1)' },
  Catalog2: { bg: 'Каталог 2 (Catalog2)', en: 'Catalogue 2 (Catalog2)' },
  Catalog3: { bg: 'Каталог 3 (Catalog3)', en: 'Catalogue 3 (Catalog3)' },
  ID: { bg: 'Номер в базата данни (ID)', en: 'Number in the database (ID)' },
};

/** PriceOut1 is wholesale, PriceOut2 retail, the other eight are price groups 1…8. */
const priceName = (column: string, index: number): Text => {
  if (index === 0) return { bg: `Цена на едро (${column})`, en: `Wholesale price (${column})` };
  if (index === 1) return { bg: `Цена на дребно (${column})`, en: `Retail price (${column})` };
  return { bg: `Ценова група ${index - 1} (${column})`, en: `Price group ${index - 1} (${column})` };
};

/** "Настройка на експорта", d…g of the manual, and our own settings after them; b and c are schedules. */
export const exportSettings = fields({
  keyField: {
    kind: 'choice',
    group: 'export',
    letter: 'd',
    fallback: 'Code',
    label: { bg: 'Ключово поле на стоки', en: 'Key field of goods' },
    help: {
      bg: 'Полето от Склад Pro, което съдържа SKU. Трябва да е различно за всяка стока.',
      en: 'The field of Склад Pro that holds the SKU. It must differ for every good.',
    },
    options: keyFields.map((value) => ({ value, label: keyFieldNames[value] })),
  },
  objectGroupIds: {
    kind: 'picks',
    from: 'objectGroups',
    group: 'export',
    letter: 'e',
    fallback: [] as number[],
    label: { bg: 'Групи от обекти', en: 'Object groups' },
    help: {
      bg: 'Наличностите на тези обекти се събират. Без избрана група се взема наличността на обекта за операциите.',
      en: 'The stock of these objects is added up. With no group chosen, the stock of the operations object is taken.',
    },
  },
  goodsGroupIds: {
    kind: 'picks',
    from: 'goodsGroups',
    group: 'export',
    letter: 'f',
    fallback: [] as number[],
    label: { bg: 'Групи от стоки', en: 'Goods groups' },
    help: {
      bg: 'Групите, които участват в обмена, заедно с подгрупите им. Без избрана група участват всички.',
      en: 'The groups that take part, with everything below them. With no group chosen, all take part.',
    },
  },
  state: {
    kind: 'choice',
    group: 'export',
    letter: 'g',
    fallback: 'all',
    label: { bg: 'Състояние', en: 'State' },
    options: [
      { value: 'all', label: { bg: 'Всички стоки', en: 'All goods' } },
      { value: 'used', label: { bg: 'Стоките се използват', en: 'Goods in use' } },
      { value: 'often', label: { bg: 'Стоките се използват често', en: 'Goods used often' } },
    ],
  },
  priceField: {
    kind: 'choice',
    group: 'export',
    fallback: 'PriceOut2',
    label: { bg: 'Цена', en: 'Price' },
    help: {
      bg: 'Цената от Склад Pro, която се показва в магазина, с включено ДДС.',
      en: 'The price of Склад Pro that the shop shows, VAT included.',
    },
    options: priceFields.map((value, index) => ({ value, label: priceName(value, index) })),
  },
  sendNames: {
    kind: 'boolean',
    group: 'export',
    advanced: true,
    fallback: false,
    label: { bg: 'Преименувания и премествания между групи', en: 'Renames and moves between groups' },
    yes: { bg: 'Изпращай ги към магазина', en: 'Send them to the shop' },
    no: {
      bg: 'Името и групата се изпращат само при създаване',
      en: 'Name and group are sent only at creation',
    },
    warning: ({ sendNames }) =>
      sendNames === true
        ? {
            bg: 'Имената и категориите, които сте редактирали в магазина, ще бъдат сменени с тези от Склад Pro.',
            en: 'Names and categories that you edited in the shop will be replaced by those of Склад Pro.',
          }
        : undefined,
  },
  subtractOrders: {
    kind: 'boolean',
    group: 'export',
    advanced: true,
    fallback: true,
    label: { bg: 'Изваждане на неизпълнените поръчки', en: 'Take off open orders' },
    help: {
      bg: 'Изпраща се наличното минус количествата в поръчки, които още не са превърнати в продажби.',
      en: 'What is sent is stock on hand less the quantities of orders not yet turned into sales.',
    },
    warning: ({ subtractOrders }) =>
      subtractOrders === false
        ? {
            bg: 'Поръчката в Склад Pro не намалява наличността: вече продадени стоки ще се върнат за продажба в магазина.',
            en: 'An order in Склад Pro does not lower the stock: goods already sold will come back on sale in the shop.',
          }
        : undefined,
  },
  stockBuffer: {
    kind: 'number',
    group: 'export',
    advanced: true,
    fallback: 0,
    min: 0,
    max: 100_000,
    unit: { bg: 'бр.', en: 'pcs' },
    label: { bg: 'Запас, който магазинът не вижда', en: 'Reserve that the shop does not see' },
    help: {
      bg: 'Толкова броя от всяка стока остават за продажба на място.',
      en: 'This many pieces of every good are kept for sale on the spot.',
    },
  },
  brakePercent: {
    kind: 'number',
    group: 'export',
    advanced: true,
    fallback: 20,
    min: 1,
    max: 100,
    unit: { bg: '%', en: '%' },
    label: { bg: 'Спирачка: дял от стоките', en: 'Brake: share of the goods' },
    help: {
      bg: 'Ако изпълнението би нулирало наличността или сменило цената на повече стоки от този дял, то спира и пита.',
      en: 'A run that would zero the stock or change the price of more than this share of the goods stops and asks.',
    },
  },
  brakeMinimum: {
    kind: 'number',
    group: 'export',
    advanced: true,
    fallback: 10,
    min: 1,
    max: 100_000,
    unit: { bg: 'стоки', en: 'goods' },
    label: { bg: 'Спирачка: най-малко стоки', en: 'Brake: fewest goods' },
    help: {
      bg: 'При по-малко засегнати стоки спирачката не се задейства, какъвто и да е делът.',
      en: 'With fewer goods affected the brake does not act, whatever the share.',
    },
  },
});
