import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupsFolder } from '../../src/state/paths.ts';
import { signedIn, type TestApp, testApp } from '../http/client.ts';
import { addScene } from '../http/scene.ts';
import { addressesOf, backupName } from './addresses.ts';

/** Every row of every table. */
function allRows({ state }: Pick<TestApp, 'state'>): Record<string, unknown[]> {
  const raw = state.$client;
  const tables = raw.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  return Object.fromEntries(tables.map((name) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()]));
}

/** An app in which every address leads to something, and a browser in front. */
function busyApp() {
  const app = testApp();
  const scene = addScene(app.state, app.controls);
  const backups = backupsFolder(app.setUp.state.dataDir);
  mkdirSync(backups);
  writeFileSync(join(backups, backupName), 'a backup');
  const reads = addressesOf(app.app, scene, 'GET');
  const writes = addressesOf(app.app, scene, 'POST');
  expect(writes.length).toBeGreaterThan(20);
  return { ...app, reads, writes, browser: signedIn(app) };
}

test('no address does anything when it is only looked at', async () => {
  const app = busyApp();
  const { browser, request, controls } = app;
  const before = JSON.stringify(allRows(app));
  const query = new URLSearchParams({
    _csrf: browser.csrf,
    _method: 'POST',
    job: 'export',
    language: 'en',
    reason: 'x',
    name: 'x',
    back: '/',
  });
  for (const path of [...app.reads, ...app.writes]) {
    for (const method of ['GET', 'HEAD']) {
      for (const more of [{}, { 'hx-request': 'true' }]) {
        const answer = await request(`${path}?${query}`, {
          method,
          headers: { cookie: browser.cookie, ...more },
        });
        expect([method, path, answer.status < 500]).toEqual([method, path, true]);
      }
    }
  }
  expect(controls.calls).toEqual([]);
  expect(app.settings.language).toBe('bg');
  expect(JSON.stringify(allRows(app))).toBe(before);
});

test('every page there is opens for whoever is signed in, and for nobody else', async () => {
  const app = busyApp();
  const { browser, request } = app;
  for (const path of app.reads.filter((one) => one !== '/sign-in')) {
    const inside = await browser.get(path);
    expect([path, [200, 302, 303].includes(inside.status)]).toEqual([path, true]);
    for (const headers of [{}, { 'hx-request': 'true' }, { cookie: 'skladbridge-8710=; other=x' }]) {
      const outside = await request(path, { headers });
      expect([path, outside.status, (await outside.text()).includes('Гювече')]).toEqual([path, 401, false]);
    }
  }
});

test.each(['no session', 'no token', 'a foreign origin'])(
  'with %s no write there is does anything',
  async (lack) => {
    const app = busyApp();
    const { browser, request, controls } = app;
    const before = JSON.stringify(allRows(app));
    for (const path of app.writes.filter((one) => one !== '/sign-in')) {
      const answer =
        lack === 'no token'
          ? await browser.post(path, { _csrf: '', job: 'export', reason: 'x', name: 'x', language: 'en' })
          : await request(path, {
              method: 'POST',
              headers: {
                origin: lack === 'no session' ? 'http://127.0.0.1:8710' : 'http://evil.example',
                'content-type': 'application/x-www-form-urlencoded',
                ...(lack !== 'no session' && { cookie: browser.cookie }),
              },
              body: new URLSearchParams({
                _csrf: browser.csrf,
                job: 'export',
                reason: 'x',
                name: 'x',
              }).toString(),
            });
      expect([path, answer.status]).toEqual([path, lack === 'no session' ? 401 : 403]);
    }
    expect(controls.calls).toEqual([]);
    expect(JSON.stringify(allRows(app))).toBe(before);
  },
);
