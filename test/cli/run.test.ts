import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../crash/bundle.ts';
import { documentOf, name, shopfront } from './skladbridge.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('src/main.ts');
});

test('run … export --json prints one document with counts and every good, and ends with 0', async () => {
  const { run, shop } = await shopfront(program, { goods: [{ id: 10 }, { id: 11, price: 0 }] });
  const ended = await run('run', name, 'export', '--json');
  expect(ended.status).toBe(0);
  const document = documentOf(ended);
  expect(document).toMatchObject({
    integration: name,
    job: 'export',
    state: 'done',
    dryRun: false,
    problem: null,
    counts: {
      read: 2,
      planned: 1,
      created: 1,
      updated: 0,
      skipped: 0,
      conflicts: 1,
      quarantined: 1,
      failed: 0,
    },
  });
  expect(document.items).toMatchObject([
    { key: 'K-11', kind: 'conflict', outcome: 'left', problem: { code: 'price-zero' } },
    {
      key: 'K-10',
      title: 'Стока 10',
      kind: 'create',
      outcome: 'done',
      goodId: 10,
      before: null,
      after: { price: '10.00', units: 5, group: ['Напитки'] },
    },
  ]);
  expect(shop.store.products.size).toBe(1);
});

test('a dry run shows the plan and sends nothing', async () => {
  const { run, shop } = await shopfront(program);
  const ended = await run('run', name, 'export', '--dry-run', '--json');
  expect(ended.status).toBe(0);
  expect(documentOf(ended)).toMatchObject({
    state: 'planned',
    dryRun: true,
    counts: { planned: 3, created: 0 },
  });
  expect(shop.store.products.size).toBe(0);
});

test('for a person: figures on standard output, the reasons below them, nothing on standard error', async () => {
  const { run } = await shopfront(program, { goods: [{ id: 10 }, { id: 11, price: 0 }] });
  const ended = await run('run', ` ${name.toUpperCase()} `, 'export', '--lang', 'en');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toContain('export: done');
  expect(ended.stdout).toContain('created 1,');
  expect(ended.stdout).toContain('K-11  Стока 11: The price is 0.00.');
});

test('an import is part of the document of the export that made it first', async () => {
  const { run, shop, store } = await shopfront(program, {
    settings: { importSince: '2026-01-01' },
  });
  await run('run', name, 'export');
  shop.placeOrder({ items: [{ sku: 'K-10', quantity: 2 }], billing: { email: 'a@example.test' } });
  const ended = await run('run', name, 'import', '--json');
  expect(ended.status).toBe(0);
  expect(documentOf(ended)).toMatchObject({ job: 'import', counts: { created: 1 } });
  expect(await store.sql('select OperType, Qtty from operations')).toEqual([{ OperType: 19, Qtty: 2 }]);
});

test('a brake ends with 3, and --accept-brakes goes past it', async () => {
  const { run, store } = await shopfront(program, { settings: { brakeMinimum: 1, brakePercent: 1 } });
  await run('run', name, 'export');
  await store.sql('update goods set PriceOut2 = 1');
  const stopped = await run('run', name, 'export');
  expect(stopped.status).toBe(3);
  expect(stopped.stdout).toContain('Спирачка: 3 от 3 биха получили друга цена.');
  expect(stopped.stderr).toContain('--accept-brakes');
  expect((await run('run', name, 'export', '--accept-brakes')).status).toBe(0);
});

test('one good that the shop refuses is a failure of the run', async () => {
  const { run, shop } = await shopfront(program);
  shop.faults.next({ path: 'products/batch' }, { kind: 'fail-item', code: 'bad', message: 'Не' });
  const ended = await run('run', name, 'export', '--json');
  expect(ended.status).toBe(1);
  expect(documentOf(ended)).toMatchObject({ state: 'done', counts: { failed: 3 } });
});

describe('what cannot be run', () => {
  test.each([
    [['run', 'Няма', 'export'], 'not-found', 'Няма интеграция „Няма“.', 'There is no integration “Няма”.'],
    [
      ['run', name, 'download'],
      'job-unknown',
      '„Магазин“ няма задача „download“.',
      '“Магазин” has no job “download”.',
    ],
  ])('%j', async (args, code, bg, en) => {
    const { run } = await shopfront(program);
    const json = await run(...args, '--json');
    expect(json.status).toBe(1);
    expect(documentOf(json)).toMatchObject({ problem: { code, text: { bg, en } } });
    expect(json.stderr).toContain(`Грешка: ${bg}`);
    const english = await run(...args, '--lang', 'en');
    expect(english).toMatchObject({ status: 1, stdout: '' });
    expect(english.stderr).toMatch(new RegExp(`^Error: ${en}\n  → `));
  });
});
