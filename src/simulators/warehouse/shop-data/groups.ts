import { type Row, rowOf } from '../row.ts';

/** Three levels of goods groups. The name „Комплекти“ stands under two parents, as it does in real shops. */
const tree: Record<string, Record<string, string[]>> = {
  Керамика: {
    'За печене': ['Гювечета', 'Тави и форми'],
    'За сервиране': ['Чинии', 'Купи', 'Чаши и кани'],
    'За дома': ['Вази и саксии', 'Комплекти'],
  },
  Храни: {
    Консерви: ['Лютеница и айвар', 'Сладка и мармалади', 'Туршии'],
    'Мед и пчелни продукти': ['Мед', 'Прополис и прашец'],
    Деликатеси: ['Луканка и суджук', 'Сирене и кашкавал'],
    'Чай и подправки': ['Билков чай', 'Подправки'],
    'Ядки и сладко': ['Ядки', 'Локум и халва'],
  },
  'Дом и кухня': {
    Прибори: ['Дървени прибори', 'Ножове', 'Медни съдове'],
    Текстил: ['Покривки', 'Кърпи', 'Престилки', 'Одеяла'],
  },
  Облекло: {
    'За всички': ['Тениски', 'Чорапи', 'Шапки'],
  },
  Козметика: {
    'С българска роза': ['Сапуни', 'Кремове', 'Розова вода'],
  },
  Подаръци: {
    Сувенири: ['Магнити', 'Кукли и звънци', 'Мартеници'],
    'Подаръчни кутии': ['Комплекти', 'Опаковки и картички'],
  },
  Книги: {
    'За възрастни': ['Готварски книги', 'Пътеводители', 'Художествена литература'],
    'За деца': ['Приказки', 'За оцветяване'],
  },
};

const letters = (position: number): string =>
  [position / 676, (position / 26) % 26, position % 26]
    .map((place) => String.fromCharCode(65 + Math.floor(place)))
    .join('');

/** GoodsGroups.ID by path, names joined with " / ". */
export const goodsGroupIds = new Map<string, number>();

/** The service group and the whole tree, each level's codes counted from AAA. */
export const goodsGroups: Row<'GoodsGroups'>[] = [
  rowOf('GoodsGroups', { ID: 1, Name: 'Служебна група', Code: '-1' }),
];

function add(path: string[], code: string): void {
  const ID = goodsGroups.length + 1;
  goodsGroupIds.set(path.join(' / '), ID);
  goodsGroups.push(rowOf('GoodsGroups', { ID, Name: path.at(-1) ?? '', Code: code }));
}

Object.entries(tree).forEach(([top, middles], t) => {
  add([top], letters(t));
  Object.entries(middles).forEach(([middle, leaves], m) => {
    add([top, middle], letters(t) + letters(m));
    leaves.forEach((leaf, l) => {
      add([top, middle, leaf], letters(t) + letters(m) + letters(l));
    });
  });
});

/** GoodsGroups.ID of a path that must exist. */
export function goodsGroupId(path: string): number {
  const id = goodsGroupIds.get(path);
  if (id === undefined) throw new Error(`no goods group "${path}" in the sample`);
  return id;
}
