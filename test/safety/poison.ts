import type { Problem } from '../../src/domain/problem.ts';
import { storedWarehouse } from '../../src/shared-warehouse.ts';
import type { Warehouse, WarehouseFacts } from '../../src/skladpro/warehouse.ts';
import { writeValue } from '../../src/state/values.ts';
import { type TestApp, type TestOptions, testApp } from '../http/client.ts';
import { addScene, type Scene } from '../http/scene.ts';

/** A text with every character that ends something in HTML; `where` tells what it came from. */
export const poison = (where: string): string => `~${where}~zq"zq'zq<img/src=x/onerror=1>&`;

/** What of it can stand on a page: the same text, its marks written as entities. */
export const escaped = /~([\w.]+)~zq&quot;zq&#39;zq&lt;img/g;

const problem = (where: string): Problem => ({
  code: 'poisoned',
  text: { bg: poison(`${where}.text`), en: poison(`${where}.text`) },
  advice: { bg: poison(`${where}.advice`), en: poison(`${where}.advice`) },
  details: poison(`${where}.details`),
});

/** Columns that hold what people, shops and databases wrote. */
const texts = {
  integrations: ['name'],
  run_items: ['key', 'title', 'remote_id'],
  quarantine: ['key', 'title'],
  orders: ['number', 'customer', 'shop_status', 'token', 'remote_id'],
};
const problems = ['runs', 'run_items', 'quarantine', 'orders'];

/** Poisons every text in the rows that stand there. */
function poisonRows({ state }: TestApp): void {
  const raw = state.$client;
  for (const [table, columns] of Object.entries(texts)) {
    for (const column of columns) {
      raw.prepare(`UPDATE ${table} SET ${column} = ${column} || ?`).run(poison(`${table}.${column}`));
    }
  }
  for (const table of problems) {
    raw
      .prepare(`UPDATE ${table} SET problem = ? WHERE problem IS NOT NULL AND problem <> 'null'`)
      .run(JSON.stringify(problem(table)));
  }
  const both = (where: string) => JSON.stringify({ bg: poison(where), en: poison(where) });
  raw.prepare('UPDATE run_log SET text = ?').run(both('run_log.text'));
  raw.prepare(`UPDATE run_items SET reason = ? WHERE reason IS NOT NULL`).run(both('run_items.reason'));
  raw
    .prepare(`UPDATE run_items SET after = json_set(after, '$.group', ?, '$.name', ?) WHERE kind = 'create'`)
    .run(poison('run_items.group'), poison('run_items.name'));
  raw
    .prepare(`UPDATE integrations SET settings = json_set(settings, '$.url', ?, '$.consumerKey', ?)`)
    .run(`https://zq.example/${poison('settings.url')}`, poison('settings.consumerKey'));
}

const named = (where: string) => [
  { id: 1, name: poison(where), code: 'AAA', method: 1, path: [poison(where)] },
];

const facts: WarehouseFacts = {
  version: poison('facts.version'),
  server: poison('facts.server'),
  company: poison('facts.company'),
  currency: 'EUR',
  pricesIncludeVat: true,
  negativeStock: 'unknown',
  valuation: 0,
  numbersPerObject: false,
  autoProduction: false,
  suptoSigns: [poison('facts.supto')],
  counts: { goods: 1, groups: 1, partners: 1, objects: 1, users: 1 },
  can: { read: true, writeOrders: problem('facts.orders'), writeSales: true, createGoods: true },
  warnings: [problem('facts.warning')],
};

/** A Склад Pro whose every name is poisoned. */
const warehouse = {
  facts: async () => facts,
  goodsGroups: async () => named('goodsGroups'),
  objects: async () => named('objects'),
  objectGroups: async () => named('objectGroups'),
  users: async () => named('users'),
  partnerGroups: async () => named('partnerGroups'),
  paymentTypes: async () => named('paymentTypes'),
  partnerById: async () => named('partner')[0] ?? null,
} satisfies Partial<Warehouse>;

/** The busy app of the scene with poison in everything that comes from outside. */
export function poisonedApp(options: Omit<TestOptions, 'setup'> = {}): TestApp & { scene: Scene } {
  const app = testApp({ ...options, setup: { warehouse: async () => warehouse as unknown as Warehouse } });
  const scene = addScene(app.state, app.controls);
  poisonRows(app);
  writeValue(app.setUp.state, storedWarehouse, {
    engine: 'mysql',
    host: poison('connection.host'),
    port: 3306,
    database: poison('connection.database'),
    user: poison('connection.user'),
    password: '',
  });
  app.controls.findings = [
    { severity: 'error', integrationId: 'edro', problem: problem('health'), place: 'javascript:zq()' },
    { severity: 'warning', integrationId: null, problem: problem('health'), place: '//evil.example/zq' },
  ];
  const phase = { bg: poison('live.phase'), en: poison('live.phase') };
  app.controls.lives = app.controls.lives.map((live) => ({ ...live, phase }));
  return { ...app, scene };
}
