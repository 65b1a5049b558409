import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { applicationId } from '../../src/state/inspect.ts';
import { version } from '../../src/version.ts';
import { signedIn, testApp } from './client.ts';
import { addIntegration } from './rows.ts';

let app: ReturnType<typeof testApp>;
let browser: ReturnType<typeof signedIn>;
beforeEach(() => {
  app = testApp();
  browser = signedIn(app);
});

const good = { port: '7500', retentionDays: '30', daily: 'yes', keep: '5' };

test('settings are kept, and shown again', async () => {
  const answer = await browser.post('/settings', good);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings?saved=yes']);
  expect(app.deps.care.settings()).toEqual({
    port: 7500,
    retentionDays: 30,
    dailyBackup: { on: true, keep: 5 },
  });
  const html = await browser.text('/settings?saved=yes');
  expect(html).toContain('value="7500"');
  expect(html).toContain('Настройките са запазени.');
});

test.each([
  ['port', '99999'],
  ['port', 'осем'],
  ['retentionDays', '1'],
  ['keep', '0'],
  ['keep', '2.5'],
])('%s = %s is refused in words, and nothing of the form is kept', async (name, value) => {
  const before = app.deps.care.settings();
  const answer = await browser.post('/settings', { ...good, [name]: value });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Настройката не е приета');
  expect(app.deps.care.settings()).toEqual(before);
});

test('a backup is made, downloaded, laid ready for the next start, and given up again', async () => {
  app.state.$client.pragma(`application_id = ${applicationId}`);
  const made = await browser.post('/settings/backup');
  expect(made.status).toBe(303);
  const [backup] = app.deps.care.backups();
  const name = backup?.name ?? '';
  const file = await browser.get(`/settings/backups/${name}`);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3');
  expect((await browser.get('/settings/backups/secret.key')).status).toBe(404);
  expect((await browser.post('/settings/restore', { name })).status).toBe(303);
  expect(await browser.text('/settings')).toContain(
    'Данните ще се сменят, когато SkladBridge се пусне отново.',
  );
  await browser.post('/settings/restore/cancel');
  expect(await browser.text('/settings')).not.toContain('Данните ще се сменят');
});

test('a restore of something that is no backup is refused', async () => {
  const answer = await browser.post('/settings/restore', { name: '../skladbridge.db' });
  expect(answer.status).toBe(409);
  expect(app.deps.care.restoreStaged()).toBe(false);
});

test('health names every check with its state and what to do', async () => {
  addIntegration(app.state);
  const html = await browser.text('/health');
  for (const words of [
    'Връзка със Склад Pro',
    'Магазин „Гювече“',
    'Място на диска',
    'Резервни копия',
    'Кой води',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).toContain('Връзката със Склад Pro не е настроена.');
  expect(html).toContain('href="/warehouse"');
});

test('the support bundle comes as a file, only on a post', async () => {
  const answer = await browser.post('/support');
  expect(answer.headers.get('content-disposition')).toContain('skladbridge-support.json.gz');
  const content = JSON.parse(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString());
  expect(content).toMatchObject({ format: 'skladbridge-support', versions: { skladbridge: version } });
  expect((await browser.get('/support')).status).toBe(404);
});

test('about names the versions, the parts and which protocols are verified', async () => {
  const html = await browser.text('/about');
  for (const words of [version, process.versions.node, 'better-sqlite3', 'Проверен', 'Apache-2.0']) {
    expect(html).toContain(words);
  }
});
