import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import type { Env } from '../../src/http/env.ts';
import { signedIn, type TestApp, testApp } from '../http/client.ts';
import { addScene } from '../http/scene.ts';

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
  const fill = (path: string, run: number) =>
    path
      .replaceAll('{[0-9]{1,15}}', '')
      .replace('/runs/:id', `/runs/${run}`)
      .replace('/orders/:id', `/orders/${scene.heldOrder}`)
      .replace('/integrations/:id', '/integrations/gyuvech')
      .replace(':good', '31');
  return { ...app, scene, fill, browser: signedIn(app) };
}

/** Addresses that something answers to, with a row behind each parameter. */
function addresses(app: Hono<Env>, fill: (path: string) => string, method: 'GET' | 'POST'): string[] {
  const paths = app.routes.filter((route) => route.method === method).map((route) => fill(route.path));
  return [...new Set(paths)].filter((path) => !path.includes('*') && !path.startsWith('/assets/'));
}

let all: { reads: string[]; writes: string[] };
beforeAll(() => {
  const { app, fill, scene } = busyApp();
  const runs = [scene.running, scene.finished, scene.failed, scene.plan, scene.imported];
  const every = (method: 'GET' | 'POST') =>
    runs.flatMap((run) => addresses(app, (path) => fill(path, run), method));
  all = { reads: [...new Set(every('GET'))], writes: [...new Set(every('POST'))] };
  expect(all.reads.filter((path) => /[:{]/.test(path))).toEqual([]);
  expect(all.writes.filter((path) => /[:{]/.test(path))).toEqual([]);
  expect(all.writes.length).toBeGreaterThan(20);
});

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
  for (const path of [...all.reads, ...all.writes]) {
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
  const { browser, request } = busyApp();
  for (const path of all.reads.filter((one) => one !== '/sign-in')) {
    const inside = await browser.get(path);
    expect([path, [200, 303].includes(inside.status)]).toEqual([path, true]);
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
    for (const path of all.writes.filter((one) => one !== '/sign-in')) {
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
