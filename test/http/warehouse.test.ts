import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import { signedIn, testApp } from './client.ts';

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-warehouse-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'warehouse.db');
  createSampleSqlite(file);
  const app = testApp({
    setup: {
      warehouse: async () => {
        const warehouse = await connectWarehouse({ engine: 'sqlite', file });
        onTestFinished(() => warehouse.close());
        return warehouse;
      },
    },
  });
  return { ...app, ...signedIn(app), file };
}

test('with no connection the page says what to do, with every engine and its fields', async () => {
  const app = opened();
  const page = await app.text('/warehouse');
  expect(page).toContain('Още няма връзка със Склад Pro');
  for (const { engine, fields } of app.deps.warehouse.forms) {
    for (const { name } of fields) expect(page).toContain(`name="${engine}.${name}"`);
  }
});

test('a tested connection is saved and everything found is told', async () => {
  const app = opened();
  const answer = await app.post('/warehouse', { engine: 'sqlite', 'sqlite.file': app.file });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/warehouse?saved=tested']);
  const page = await app.text('/warehouse?saved=tested');
  for (const word of [
    'Връзката работи и е запазена.',
    'Гювече и приятели ООД',
    'цените са с включено ДДС',
    'Записване на поръчки',
    'EUR',
    '323',
  ]) {
    expect(page).toContain(word);
  }
});

test('a refused capability is shown with its reason, and so is a warning', async () => {
  const app = opened();
  const reason = {
    code: 'no-user',
    text: { bg: 'Няма потребител.', en: 'No user.' },
    advice: { bg: 'Създайте.', en: 'Create.' },
  };
  const look = app.deps.warehouse.look;
  app.deps.warehouse.look = async () => {
    const found = await look();
    if (!found || 'problem' in found) return found;
    const { facts } = found;
    return {
      facts: {
        ...facts,
        suptoSigns: ['UsedUSN'],
        pricesIncludeVat: 'unknown',
        can: { ...facts.can, writeSales: reason },
        warnings: [{ ...reason, code: 'w', text: { bg: 'Внимание тук.', en: 'Mind this.' } }],
      },
    };
  };
  await app.post('/warehouse', { engine: 'sqlite', 'sqlite.file': app.file });
  const page = await app.text('/warehouse');
  for (const word of [
    'Няма потребител.',
    'Създайте.',
    'Внимание тук.',
    'UsedUSN',
    'не се разбира от базата',
  ]) {
    expect(page).toContain(word);
  }
});

test('a failed test keeps what was typed except the password, tells the cure and offers to save anyway', async () => {
  const app = opened();
  const missing = join(tmpdir(), 'няма-такъв.db');
  const answer = await app.post('/warehouse', { engine: 'sqlite', 'sqlite.file': missing });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain(`value="${missing}"`);
  expect(page).toContain('Връзката не е запазена');
  expect(page).toContain('Как се оправя');
  expect(page).toContain('name="untested"');
  const saved = await app.post('/warehouse', { engine: 'sqlite', 'sqlite.file': missing, untested: 'yes' });
  expect(saved.headers.get('location')).toBe('/warehouse?saved=untested');
});

test('mistakes are said beside their fields', async () => {
  const app = opened();
  const answer = await app.post('/warehouse', {
    engine: 'mysql',
    'mysql.host': 'kasa',
    'mysql.port': 'x',
    'mysql.database': 'sklad',
    'mysql.user': '',
    'mysql.password': 'tajna',
  });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toMatch(/id="mysql-port-error"/);
  expect(page).toMatch(/id="mysql-user-error"/);
  expect(page).toContain('value="kasa"');
  expect(page).not.toContain('tajna');
});
