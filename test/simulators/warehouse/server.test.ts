import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSampleSqlite } from '../../../src/simulators/warehouse/create.ts';
import { type RunningWarehousePage, startWarehousePage } from '../../../src/simulators/warehouse/server.ts';
import { dirtyGoodIds } from '../../../src/simulators/warehouse/shop-data/dirty-goods.ts';
import { sampleObjects } from '../../../src/simulators/warehouse/shop-data/people-and-places.ts';
import { stockDifferences } from './stock-differences.ts';

const goodId = 4;

describe('the demo page of the warehouse', () => {
  let folder: string;
  let page: RunningWarehousePage;
  let database: Database.Database;
  const value = (sql: string) => database.prepare(sql).pluck().get();
  const body = async (path: string) => (await fetch(new URL(path, page.url))).text();

  /** Sends a form as a browser does: with the cookie and the token that the good's page has given. */
  async function post(path: string, fields: Record<string, string>, token?: string) {
    const opened = await fetch(new URL(`/goods/${goodId}`, page.url));
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const given = token ?? /name="token" value="([^"]+)"/.exec(await opened.text())?.[1] ?? '';
    return fetch(new URL(path, page.url), {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ token: given, ...fields }),
    });
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'skladbridge-page-'));
    const file = join(folder, 'shop.db');
    createSampleSqlite(file);
    page = await startWarehousePage({ file });
    database = new Database(file);
  });
  afterEach(async () => {
    database.close();
    await page.close();
    rmSync(folder, { recursive: true });
  });

  it('finds goods by a part of the name in any letter case, by code and by barcode', async () => {
    expect(await body('/?words=ПАУНОВА ОПАШКА“ 2')).toContain('Намерени стоки: 1 ');
    expect(await body('/?words=3800270000048')).toContain(`href="/goods/${goodId}"`);
    expect(await body('/?words=няма такава')).toContain('Намерени стоки: 0 ');
  });

  it('shows every live good on some page and no deleted one', async () => {
    const pages = await Promise.all(Array.from({ length: 9 }, (_, i) => body(`/?page=${i + 1}`)));
    const ids = pages.flatMap((html) =>
      [...html.matchAll(/href="\/goods\/(\d+)"/g)].map((match) => Number(match[1])),
    );
    const live = database.prepare(
      'SELECT ID FROM Goods WHERE ID > 1 AND COALESCE(Deleted, 0) <> -1 ORDER BY ID',
    );
    expect(ids).toEqual(live.pluck().all());
    expect((await fetch(new URL(`/goods/${dirtyGoodIds.deleted}`, page.url))).status).toBe(404);
  });

  it('escapes what stands in the names', async () => {
    expect(await body(`/goods/${dirtyGoodIds.markupInName}`)).not.toContain('<20 см>');
  });

  it('changes the retail price, written with a comma', async () => {
    const answer = await post(`/goods/${goodId}/price`, { price: '16,75' });
    expect(await answer.text()).toContain('Цената е записана.');
    expect(value(`SELECT PriceOut2 FROM Goods WHERE ID = ${goodId}`)).toBe(16.75);
  });

  it('sells with number, line, stock, payment and cash, as the program does', async () => {
    const stock = () =>
      value(`SELECT Qtty FROM Store WHERE GoodID = ${goodId} AND ObjectID = ${sampleObjects.troyan}`);
    const before = Number(stock());
    database.prepare("INSERT INTO NextAcct VALUES ('S33')").run();

    const answer = await post(`/goods/${goodId}/sale`, {
      quantity: '1.5',
      object: String(sampleObjects.troyan),
    });

    expect(await answer.text()).toContain('Записана е продажба № 0000000034.');
    expect(stock()).toBe(before - 1.5);
    expect(database.prepare(stockDifferences).all()).toEqual([]);
    expect(database.prepare('SELECT * FROM Operations WHERE OperType = 2 AND Acct = 34').all()).toMatchObject(
      [{ GoodID: goodId, Qtty: 1.5, Sign: -1, PriceOut: 15.5, PartnerID: 2, UserID: 2, LotID: 1, Note: ' ' }],
    );
    expect(
      database.prepare('SELECT Qtty, Mode, Sign FROM Payments WHERE OperType = 2 AND Acct = 34').all(),
    ).toEqual([
      { Qtty: 23.25, Mode: -1, Sign: 1 },
      { Qtty: 23.25, Mode: 1, Sign: 1 },
    ]);
    expect(value('SELECT Profit FROM CashBook WHERE "Desc" = \'Продажба № 0000000034\'')).toBe(23.25);
    expect(await body('/documents/2')).toContain('№ 0000000034');
  });

  it('takes a delivery from the partner who delivered the good before', async () => {
    await post(`/goods/${goodId}/purchase`, { quantity: '7', object: String(sampleObjects.online) });
    expect(
      value(`SELECT Qtty FROM Store WHERE GoodID = ${goodId} AND ObjectID = ${sampleObjects.online}`),
    ).toBe(7);
    expect(value(`SELECT PartnerID FROM Operations WHERE OperType = 1 ORDER BY ID DESC LIMIT 1`)).toBe(3);
    expect(database.prepare(stockDifferences).all()).toEqual([]);
  });

  it.each([
    ['sale', { quantity: 'две', object: '3' }, 'Количество: „две“ не е число'],
    ['sale', { quantity: '0', object: '3' }, 'повече от нула'],
    ['sale', { quantity: '1', object: '77' }, '0 реда наличност'],
    ['price', { price: '-1' }, 'не може да е отрицателна'],
  ])('refuses a wrong %s %j in words and writes nothing', async (action, fields, words) => {
    const rows = () => [
      value('SELECT COUNT(*) FROM Operations'),
      value('SELECT COUNT(*) FROM NextAcct'),
      value('SELECT SUM(PriceOut2) FROM Goods'),
    ];
    const before = rows();
    const answer = await post(`/goods/${goodId}/${action}`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(new RegExp(words));
    expect(rows()).toEqual(before);
  });

  it('refuses a form without the token of the page', async () => {
    const answer = await post(`/goods/${goodId}/price`, { price: '1' }, 'x'.repeat(24));
    expect(answer.status).toBe(403);
    expect(value(`SELECT PriceOut2 FROM Goods WHERE ID = ${goodId}`)).toBe(15.5);
  });

  it('answers only to a loopback name', async () => {
    const status = await new Promise((resolve, reject) => {
      get(page.url, { headers: { host: 'shop.example.org' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(404);
  });

  it('lists the saved orders with notes, without the draft', async () => {
    const html = await body('/documents/19');
    expect(html).toContain('Да се изпрати с куриер до офис Ловеч');
    expect(html).toContain('№ 0000000005');
    expect(html).not.toContain('Чернова');
  });
});
