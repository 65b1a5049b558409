import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { sampleObjects, sampleUsers } from '../../src/simulators/warehouse/shop-data/people-and-places.ts';
import { connectWarehouse } from '../../src/skladpro/connect.ts';
import type { Warehouse } from '../../src/skladpro/warehouse.ts';
import { bg } from '../../src/views/i18n/bg/bg.ts';
import { signedIn, type TestApp, testApp } from './client.ts';

const words = bg.wizard;
const location = (answer: Response) => answer.headers.get('location');

describe('the way in', () => {
  test('an empty folder opens the set-up; once it was left, the dashboard', async () => {
    const client = signedIn(testApp({ fresh: true }));
    expect(location(await client.get('/'))).toBe('/wizard/language');
    expect(location(await client.post('/wizard/leave'))).toBe('/');
    expect(await client.text('/')).toContain(words.start);
  });

  test('a step that was not reached leads to the one that was', async () => {
    const client = signedIn(testApp({ fresh: true }));
    expect(location(await client.get('/wizard/schedule'))).toBe('/wizard/language');
    expect(location(await client.post('/wizard/schedule'))).toBe('/wizard/language');
    expect(location(await client.post('/wizard/goods'))).toBe('/wizard/language');
    await client.post('/wizard/language', { language: 'en' });
    expect(location(await client.get('/wizard'))).toBe('/wizard/warehouse');
    expect(await client.text('/wizard/warehouse')).toContain('Where is the database');
    expect(await client.text('/')).toContain('Go on with the set-up');
  });

  test('an unknown language is refused', async () => {
    const client = signedIn(testApp({ fresh: true }));
    expect((await client.post('/wizard/language', { language: 'de' })).status).toBe(400);
  });
});

describe('with a warehouse', () => {
  let folder: string;
  let file: string;
  let warehouse: Warehouse;
  let app: TestApp;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'skladbridge-wizard-'));
    file = join(folder, 'warehouse.db');
    createSampleSqlite(file);
    warehouse = await connectWarehouse({ engine: 'sqlite', file });
    app = testApp({ fresh: true, setup: { warehouse: async () => warehouse } });
  });
  afterEach(async () => {
    await warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As after a test of the shop that has passed. */
  function atGoods() {
    const id = app.deps.setup.create({ name: 'Гювече', type: 'woocommerce' });
    app.deps.setup.enable(id, false);
    app.deps.wizard.keep({ ...app.deps.wizard.read(), state: 'open', reached: 'goods', integrationId: id });
    return id;
  }
  const fields = (values: Record<string, string>): [string, string][] =>
    Object.entries(values).flatMap(([name, value]) => [
      ['_field', name],
      [name, value],
    ]);

  test('what was typed for the warehouse is kept when the page is left, without the password', async () => {
    const client = signedIn(app);
    await client.post('/wizard/language', { language: 'bg' });
    const answer = await client.post('/wizard/warehouse', {
      engine: 'mysql',
      'mysql.host': '127.0.0.1',
      'mysql.port': 'x',
      'mysql.database': 'Sklad Pro',
      'mysql.user': 'agent',
      'mysql.password': 'tajna-parola',
    });
    expect(answer.status).toBe(409);
    expect(JSON.stringify(app.deps.wizard.read())).not.toContain('tajna-parola');
    const page = await client.text('/wizard/warehouse');
    expect(page).toContain('value="Sklad Pro"');
    expect(page).not.toContain('tajna-parola');
  });

  test('a connection that works opens the next step and shows what was found', async () => {
    const client = signedIn(app);
    await client.post('/wizard/language', { language: 'bg' });
    const answer = await client.post('/wizard/warehouse', { engine: 'sqlite', 'sqlite.file': file });
    expect(location(answer)).toBe('/wizard/warehouse');
    const page = await client.text('/wizard/warehouse');
    expect(page).toContain(words.warehouse.passed);
    expect(page).toContain('href="/wizard/shop"');
    expect(location(await client.get('/wizard'))).toBe('/wizard/shop');
  });

  test('an empty or malformed shop is not created, and what was typed stays', async () => {
    const client = signedIn(app);
    app.deps.wizard.keep({ ...app.deps.wizard.read(), state: 'open', reached: 'shop' });
    const answer = await client.post('/wizard/shop', [
      ['type', 'woocommerce'],
      ['name', 'Моят магазин'],
      ...fields({ url: 'магазин', consumerKey: 'ck_1', consumerSecret: '' }),
    ]);
    expect(answer.status).toBe(409);
    expect(app.deps.wizard.read().integrationId).toBe('');
    const page = await client.text('/wizard/shop');
    expect(page).toContain('value="Моят магазин"');
    expect(page).toContain('value="ck_1"');
  });

  test('the best key, the user made for this program and today are suggested', async () => {
    atGoods();
    const page = await signedIn(app).text('/wizard/goods');
    expect(page).toContain('<option value="BarCode1" selected');
    expect(page).toMatch(new RegExp(`<option value="${sampleUsers.agent}" selected`));
    expect(page.replaceAll('\u00a0', ' ')).toContain('318 различни, 2 празни, 2 повторени');
  });

  test('without a user in Склад Pro the cure is said, and what was chosen stays', async () => {
    const id = atGoods();
    const db = new Database(file);
    db.prepare('update Users set Deleted = -1 where ID > 1').run();
    db.close();
    const client = signedIn(app);
    const answer = await client.post('/wizard/goods', [
      ...fields({ keyField: 'Catalog1', objectId: String(sampleObjects.central), userId: '' }),
    ]);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(words.goods.noUsers);
    expect(app.deps.setup.integration(id).settings).toMatchObject({
      keyField: 'Catalog1',
      objectId: sampleObjects.central,
    });
    expect(await client.text('/wizard/goods')).toContain('<option value="Catalog1" selected');
    expect(app.controls.calls.filter(([verb]) => verb === 'run')).toEqual([]);
  });

  test('a complete answer asks for a plan, and for nothing but a plan', async () => {
    const id = atGoods();
    const answer = await signedIn(app).post('/wizard/goods', [
      ...fields({
        keyField: 'BarCode1',
        objectId: String(sampleObjects.central),
        userId: String(sampleUsers.agent),
      }),
    ]);
    expect(location(answer)).toBe('/wizard/preview');
    expect(app.controls.calls.filter(([verb]) => verb === 'run')).toEqual([
      ['run', id, 'export', { dryRun: true }],
    ]);
    expect(app.deps.setup.integration(id).enabled).toBe(false);
  });

  test('the dashboard leads back to a set-up that was left, until its integration is turned on', async () => {
    const id = atGoods();
    const client = signedIn(app);
    expect(await client.text('/')).toContain(words.unfinished);
    app.deps.setup.enable(id, true);
    expect(await client.text('/')).not.toContain(words.unfinished);
  });

  test('an integration that was deleted meanwhile is set up anew', async () => {
    const id = atGoods();
    await app.deps.setup.remove(id, 'Гювече');
    expect(location(await signedIn(app).get('/wizard/goods'))).toBe('/wizard/shop');
  });
});
