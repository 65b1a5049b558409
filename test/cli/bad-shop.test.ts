import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { bundle } from '../crash/bundle.ts';
import { expectReadable } from '../skladpro/expect-problem.ts';
import { freshFolder } from '../state/folder.ts';
import { expiredCertificate, hasOpenssl } from './certificate.ts';
import { documentOf, name, type Shopfront, shopfront } from './skladbridge.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('src/main.ts');
});

/** A server that answers every request with this page. */
async function pageServer(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The export and the check both say the same sentence, in both languages, with advice, and end with 1. */
async function expectSaid(front: Shopfront, code: string, bg: string, en: string): Promise<void> {
  const json = await front.run('run', name, 'export', '--json');
  expect(json.status).toBe(1);
  const { problem, state } = documentOf(json) as unknown as { problem: Problem; state: string };
  expect({ state, code: problem.code, text: problem.text }).toEqual({
    state: 'failed',
    code,
    text: { bg, en },
  });
  expectReadable(problem);
  expect(json.stderr).toContain(`Грешка: ${bg}\n  → ${problem.advice?.bg}`);
  const check = await front.run('check', '--lang', 'en');
  expect(check.status).toBe(1);
  expect(check.stdout).toContain(en);
  expect(check.stdout).toContain(`→ ${problem.advice?.en}`);
}

test('a wrong address', async () => {
  const front = await shopfront(program);
  await front.shop.close();
  const { host } = new URL(front.shop.url);
  await expectSaid(front, 'connection-refused', `${host} отказва връзка.`, `${host} refuses the connection.`);
});

test('an address where a web page answers', async () => {
  const front = await shopfront(program);
  await front.configure({ url: await pageServer('<html><body><h1>Магазин за чай</h1></body></html>') });
  await expectSaid(
    front,
    'not-json',
    'Вместо отговор магазинът върна уеб страница.',
    'Instead of an answer the shop gave a web page.',
  );
});

test.skipIf(!hasOpenssl)('an expired certificate (needs openssl to make one)', async () => {
  const https = expiredCertificate(freshFolder());
  const front = await shopfront(program, { shop: { https }, env: { NODE_EXTRA_CA_CERTS: https.file } });
  const host = new URL(front.shop.url).host;
  await expectSaid(
    front,
    'certificate',
    `Връзката с ${host} не е сигурна: сертификатът е изтекъл.`,
    `The connection to ${host} is not safe: its certificate has expired.`,
  );
});

test('a wrong key', async () => {
  const front = await shopfront(program);
  await front.configure({ consumerSecret: 'cs_wrong' });
  await expectSaid(front, 'key-refused', 'Магазинът не приема ключа.', 'The shop does not accept the key.');
});

test('plain permalinks', async () => {
  const front = await shopfront(program, { shop: { permalinks: 'plain' } });
  await expectSaid(
    front,
    'plain-permalinks',
    'В магазина са избрани обикновени постоянни връзки, с които REST API не приема ключове.',
    'The shop uses plain permalinks, with which the REST API takes no keys.',
  );
});

test('a key that may only read', async () => {
  const front = await shopfront(program);
  const { key, secret } = front.shop.addKey('read');
  await front.configure({ consumerKey: key, consumerSecret: secret });
  await expectSaid(front, 'key-read-only', 'Ключът няма право на запис.', 'The key may not write.');
  expect(front.shop.store.products.size).toBe(0);
});

describe('check', () => {
  test('climbs every step and ends with 0 when all is well', async () => {
    const front = await shopfront(program);
    const check = await front.run('check');
    expect(check).toMatchObject({ status: 0, stderr: '' });
    expect(check.stdout).toContain('✓ Склад Pro 3.07, SQLite');
    expect(check.stdout).toContain('✓ Ключът има право на запис');
    const json = await front.run('check', '--json');
    expect(documentOf(json)).toMatchObject({
      ok: true,
      warehouse: { ok: true },
      integrations: [{ name, ok: true }],
    });
  });

  test('names a status that the shop does not know', async () => {
    const front = await shopfront(program);
    await front.configure({ statusTo: 'shipped' });
    const check = await front.run('check');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('Магазинът няма статус „shipped“.');
    expect(check.stdout).toMatch(/→ Изберете един от: .*completed/);
  });

  test('never shows a secret', async () => {
    const front = await shopfront(program);
    for (const args of [
      ['check'],
      ['check', '--json'],
      ['run', name, 'export', '--json'],
      ['integrations', 'list'],
    ]) {
      const { stdout, stderr } = await front.run(...args);
      expect(stdout + stderr).not.toContain(front.shop.keys.secret);
    }
  });
});
