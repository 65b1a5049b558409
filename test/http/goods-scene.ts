import type { MatchGood, MatchItem } from '../../src/jobs/matching/evidence.ts';
import { suggest } from '../../src/jobs/matching/suggest.ts';
import { keepReading } from '../../src/state/catalogue.ts';
import { keepSuggestions } from '../../src/state/matches.ts';
import type { State } from '../../src/state/open.ts';
import { saveTwin } from '../../src/state/twins.ts';
import { minute, now } from './rows.ts';

/** A good and a product of the scene; what is not given is in order. */
export interface SceneGood extends Partial<MatchGood> {
  goodId: number;
  name: string;
  units?: number;
  group?: string;
  /** Linked with this product, which has confirmed these values. */
  twin?: { remoteId: string; price: number; units: number };
}
export interface SceneItem extends Partial<MatchItem> {
  remoteId: string;
  name: string;
  units?: number;
  category?: string;
}

/** Both sides as a reading five minutes ago left them, with the pairs that it suggested. */
export async function addReading(
  state: State,
  integrationId: string,
  goods: SceneGood[],
  items: SceneItem[],
): Promise<void> {
  const seen = goods.map(({ goodId, name, units, group, twin: _twin, ...given }) => {
    const row = {
      key: `${10400 + goodId}`,
      code: `${10400 + goodId}`,
      barcodes: [],
      catalogs: [],
      price: 1000,
      ...given,
    };
    const folded = [name, row.key, row.code, ...row.barcodes].join('\n').toLocaleLowerCase('bg');
    return { integrationId, goodId, name, units: units ?? 3, groupPath: group ?? 'Кухня', folded, ...row };
  });
  const found = items.map(({ remoteId, name, units, category, ...given }) => {
    const row = { key: '', gtin: '', price: 1000, ...given };
    return {
      integrationId,
      remoteId,
      parentId: null,
      name,
      category: category ?? '',
      units: units ?? 3,
      trashed: false,
      container: false,
      folded: [name, row.key, row.gtin].join('\n').toLocaleLowerCase('bg'),
      ...row,
    };
  });
  keepReading(
    state,
    { integrationId, readAt: now - 5 * minute, currency: 'EUR' },
    { goods: seen, items: found },
  );
  for (const { goodId, name, twin } of goods) {
    if (!twin) continue;
    const kept = { parentId: null, key: String(goodId), name, groupPath: '', confirmedAt: now - 60 * minute };
    saveTwin(state, { integrationId, goodId, ...twin, ...kept });
  }
  const linked = new Set(goods.flatMap(({ twin }) => twin?.remoteId ?? []));
  const pairs = await suggest(
    seen.filter((_, i) => !goods[i]?.twin),
    found.filter(({ remoteId }) => !linked.has(remoteId)),
    { refused: new Set() },
  );
  keepSuggestions(state, integrationId, pairs);
}

/** Two catalogues of a housewares shop: linked, drifted, sure, likely and unsure goods, and some on one side only. */
export const housewares: [SceneGood[], SceneItem[]] = [
  [
    {
      goodId: 1,
      name: 'Тенджера емайлирана 5 л',
      price: 3190,
      units: 12,
      twin: { remoteId: '901', price: 3190, units: 12 },
    },
    {
      goodId: 2,
      name: 'Чушкопек двоен 1 400 W',
      price: 5990,
      units: 4,
      twin: { remoteId: '902', price: 5990, units: 4 },
    },
    {
      goodId: 3,
      name: 'Кафеварка „Хасково“ 6 чаши алум.',
      code: '10612',
      barcodes: ['3800204410618'],
      catalogs: ['KH-6A'],
      price: 2345,
      group: 'Кухня\nКафе',
    },
    { goodId: 4, name: 'Точилка букова 40 см', code: 'TB-40', price: 640 },
    { goodId: 5, name: 'Мед липов 900 г', price: 1230, group: 'Храни' },
    { goodId: 6, name: 'Гювече Троянска шарка 0,5 л', price: 780 },
    { goodId: 7, name: 'Фенерче челно', price: 500 },
    { goodId: 8, name: 'Сушилник за плодове 5 тави', barcodes: ['3800204410700'], price: 4500 },
    { goodId: 9, name: 'Одеяло родопско 200 × 240 см', price: 8900 },
  ],
  [
    { remoteId: '901', name: 'Тенджера емайл 5 л', key: '10401', price: 2990, units: 12 },
    { remoteId: '902', name: 'Чушкопек', key: '10402', price: 5990, units: 4 },
    {
      remoteId: '1127',
      name: 'Кубинска кафеварка Хасково, 6 чаши, алуминий',
      key: 'KH6-AL',
      gtin: '3800204410618',
      price: 2345,
      units: 5,
      category: 'Кафе и чай',
    },
    { remoteId: '1128', name: 'Точилка бук 40 см', key: 'TB-40', price: 640 },
    { remoteId: '1129', name: 'Точилка бук 40 см (стара)', key: 'tb-40', price: 640 },
    { remoteId: '1130', name: 'Липов мед „Балкан“ 900 г', price: 1290 },
    { remoteId: '1131', name: 'Гювече Троянска шарка 1 л', price: 980 },
    { remoteId: '1132', name: 'Родопско одеяло, 200 x 240 см', price: 8900 },
    { remoteId: '1133', name: 'Сушилник за плодове с 5 тави', key: '3800204410700', price: 4500 },
    { remoteId: '1134', name: 'Подаръчна карта', price: 2000 },
  ],
];
