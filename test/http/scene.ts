import type { StateDb } from '../../src/state/open.ts';
import * as schema from '../../src/state/schema.ts';
import type { FakeControls } from './fake-controls.ts';
import { addIntegration, addItem, addOrder, addRun, minute, noCounts, now, quarantineGood } from './rows.ts';

const unreachable = {
  code: 'shop-unreachable',
  text: { bg: 'Магазинът не отговаря от 13:22.', en: 'The shop has not answered since 13:22.' },
  advice: { bg: 'Поръчките му чакат, нищо не е изгубено.', en: 'Its orders wait; nothing is lost.' },
  details: 'GET https://edro.example/wp-json/ 502 Bad Gateway',
};

const names = [
  'Буркан с капачка 720 мл, 6 бр.',
  'Чушкопек двоен 1 400 W',
  'Гювече Троянска шарка 0,5 л',
  'Мед липов 900 г',
  'Одеяло родопско 200 × 240 см',
  'Тенджера емайлирана 5 л',
  'Сушилник за плодове 5 тави',
];

/** Numbers of the runs of the scene. */
export interface Scene {
  running: number;
  finished: number;
  failed: number;
  plan: number;
  imported: number;
  heldOrder: number;
}

/** A busy Sunday afternoon: five integrations in five states, a plan that waits, orders, goods in quarantine. */
export function addScene(db: StateDb, controls: FakeControls): Scene {
  addIntegration(db);
  addIntegration(db, { id: 'domakin', name: 'Домакин', settings: { url: 'https://domakin.example' } });
  addIntegration(db, { id: 'edro', name: 'Едро', settings: { url: 'https://edro.example/shop' } });
  addIntegration(db, { id: 'rodopi', name: 'Родопи', settings: { url: 'https://rodopi.example' } });
  addIntegration(db, { id: 'sezonni', name: 'Сезонни', paused: true, settings: {} });

  const finished = addFinished(db);
  const running = addRunning(db, controls);
  const failed = addRun(db, {
    integrationId: 'edro',
    state: 'failed',
    problem: unreachable,
    startedAt: now - 43 * minute,
    finishedAt: now - 43 * minute + 9000,
  });
  const plan = addPlan(db);
  const imported = addImport(db);
  const heldOrder = addOrders(db);
  controls.dues = [
    { integrationId: 'gyuvech', job: 'export', at: now + 11 * minute },
    { integrationId: 'gyuvech', job: 'import', at: now + 11 * minute },
    { integrationId: 'edro', job: 'export', at: now + 5 * minute },
    { integrationId: 'sezonni', job: 'export', at: null },
  ];
  controls.findings = [
    { severity: 'error', integrationId: 'edro', problem: unreachable, place: `/runs/${failed}` },
  ];
  return { running, finished, failed, plan, imported, heldOrder };
}

function addFinished(db: StateDb): number {
  const id = addRun(db, {
    counts: {
      ...noCounts,
      read: 412,
      planned: 9,
      created: 2,
      updated: 5,
      quarantined: 1,
      skipped: 403,
      failed: 1,
    },
    skips: { unchanged: 400, service: 3 },
    handled: 9,
    total: 9,
    appliedAt: now - 5 * minute + 3000,
    finishedAt: now - 4 * minute,
  });
  addItem(db, id, {
    kind: 'update',
    outcome: 'done',
    title: names[0] ?? '',
    before: { price: 590, units: 240 },
    after: { price: 620, units: 216 },
  });
  addItem(db, id, {
    kind: 'create',
    outcome: 'done',
    key: '10430',
    title: names[2] ?? '',
    before: null,
    after: { price: 780, units: 64, group: 'Керамика\nГювечета' },
  });
  addItem(db, id, {
    kind: 'conflict',
    outcome: 'left',
    key: '10431',
    title: 'Гювече Троянска шарка 1 л',
    goodId: 31,
    problem: {
      code: 'duplicate-key',
      text: {
        bg: 'Баркод 3800123456789 е и на стока 10977.',
        en: 'Barcode 3800123456789 is also on good 10977.',
      },
      advice: {
        bg: 'Оставете го само на едната в Склад Pro.',
        en: 'Leave it on one of them only in Склад Pro.',
      },
    },
  });
  addItem(db, id, {
    kind: 'update',
    outcome: 'failed',
    key: '10446',
    title: names[5] ?? '',
    before: { price: 3400, units: 0 },
    after: { price: 3190, units: 12 },
    problem: {
      code: 'shop-refused',
      text: { bg: 'Магазинът отказа промяната.', en: 'The shop refused the change.' },
      details: 'product_invalid_id: Invalid ID.',
    },
  });
  addLog(db, id);
  quarantineGood(db);
  return id;
}

function addLog(db: StateDb, runId: number): void {
  const lines: [number, 'info' | 'warn' | 'error', string, string][] = [
    [4, 'info', 'Свързване със Склад Pro', 'Connecting to Склад Pro'],
    [3, 'warn', 'магазинът помоли да изчакаме (429)', 'the shop asked us to wait (429)'],
    [2, 'error', 'стока 10446 беше отказана', 'good 10446 was refused'],
    [1, 'info', 'Пакет 1: приет, 3,6 сек.', 'Batch 1: accepted, 3.6 s'],
  ];
  for (const [ago, level, bg, en] of lines) {
    db.insert(schema.runLog)
      .values({ runId, at: now - ago * 4000, level, text: { bg, en } })
      .run();
  }
}

function addRunning(db: StateDb, controls: FakeControls): number {
  const id = addRun(db, {
    integrationId: 'domakin',
    state: 'applying',
    trigger: 'person',
    counts: { ...noCounts, read: 3120, planned: 3120, updated: 1284 },
    handled: 1284,
    total: 3120,
    appliedAt: now - 3 * minute,
  });
  names.forEach((title, i) => {
    addItem(db, id, {
      kind: 'update',
      outcome: i < 5 ? 'done' : i === 5 ? 'sending' : 'planned',
      key: String(10420 + i),
      title,
      before: { price: 1000 + i, units: 10 + i },
      after: { price: null, units: i },
    });
  });
  controls.lives = [
    {
      runId: id,
      integrationId: 'domakin',
      job: 'export',
      phase: { bg: 'Изпраща цени', en: 'Sending prices' },
      handled: 1284,
      total: 3120,
      left: 2 * minute,
      ending: null,
    },
  ];
  return id;
}

function addPlan(db: StateDb): number {
  const id = addRun(db, {
    integrationId: 'rodopi',
    state: 'waiting',
    counts: { ...noCounts, read: 40, planned: 32, created: 7, updated: 25, skipped: 7, conflicts: 1 },
    skips: { unchanged: 4, service: 3 },
    brakes: [
      { rule: 'first', count: 32, total: 40, limit: 0 },
      { rule: 'zeroed', count: 12, total: 40, limit: 20 },
      { rule: 'repriced', count: 10, total: 40, limit: 20 },
    ],
    startedAt: now - 2 * minute,
  });
  for (let i = 0; i < 7; i += 1) {
    addItem(db, id, {
      kind: 'create',
      outcome: 'planned',
      key: String(10500 + i),
      title: names[i] ?? '',
      before: null,
      after: { price: 100000 + i, units: i, group: 'Керамика\nГювечета' },
      reason: { bg: 'няма такъв SKU в магазина', en: 'no such SKU in the shop' },
    });
  }
  for (let i = 0; i < 25; i += 1) {
    const zeroed = i < 12;
    const repriced = i >= 8 && i < 18;
    addItem(db, id, {
      kind: 'update',
      outcome: 'planned',
      key: String(10600 + i),
      title: `${names[i % names.length]} ${i}`,
      before: { price: 6400, units: 18 },
      after: { price: repriced ? 5990 : null, units: zeroed ? 0 : repriced ? null : 15 },
      reason: { bg: 'същият SKU', en: 'the same SKU' },
    });
  }
  addItem(db, id, {
    kind: 'conflict',
    outcome: 'left',
    key: '',
    title: 'Лютеница домашна 500 г',
    problem: {
      code: 'key-empty',
      text: { bg: 'BarCode1 е празен.', en: 'BarCode1 is empty.' },
      advice: { bg: 'Въведете баркод в Склад Pro.', en: 'Enter a barcode in Склад Pro.' },
    },
  });
  return id;
}

const doesNotAddUp = {
  code: 'order-does-not-add-up',
  text: {
    bg: 'Поръчка 10479: редовете са 84,00 €, а сумата е 86,40 €.',
    en: 'Order 10479: the lines add up to 84.00 € but the total is 86.40 €.',
  },
  advice: {
    bg: 'Отворете я в магазина, преизчислете я и опитайте отново.',
    en: 'Open it in the shop, recalculate it and try again.',
  },
};

function addImport(db: StateDb): number {
  const id = addRun(db, {
    job: 'import',
    counts: { ...noCounts, read: 2, planned: 1, created: 1, conflicts: 1, quarantined: 1 },
    appliedAt: now - 5 * minute,
    finishedAt: now - 4 * minute,
    startedAt: now - 6 * minute,
  });
  addItem(db, id, {
    kind: 'import',
    outcome: 'done',
    key: '10482',
    title: 'Иванка Димитрова',
    remoteId: 'r10482',
  });
  addItem(db, id, {
    kind: 'conflict',
    outcome: 'left',
    key: '10479',
    title: 'Сава Маринов',
    remoteId: 'r10479',
    problem: doesNotAddUp,
  });
  return id;
}

function addOrders(db: StateDb): number {
  addOrder(db, { remoteId: 'r10482', documentKind: 'sale', acct: 4913, writtenAt: now - 6 * minute });
  addOrder(db, {
    remoteId: 'r10481',
    number: '10481',
    customer: '„Ресторант Балкан“ ЕООД',
    total: 123450,
    state: 'written',
    documentKind: 'order',
    acct: 2207,
    writtenAt: now - 30 * minute,
  });
  addOrder(db, { remoteId: 'r10480', number: '10480', customer: 'Елена Василева', state: 'skipped' });
  return addOrder(db, {
    remoteId: 'r10479',
    number: '10479',
    customer: 'Сава Маринов',
    state: 'held',
    problem: doesNotAddUp,
  });
}
