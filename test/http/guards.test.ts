import { expect, test } from 'vitest';
import { host, origin, signedIn, testApp } from './client.ts';
import { addIntegration } from './rows.ts';

test('answers only under the names of this machine and the port it listens on', async () => {
  const { request } = testApp();
  for (const name of [
    'evil.example',
    'evil.example:8710',
    '127.0.0.1:8711',
    '127.0.0.1',
    'localhost.evil:8710',
  ]) {
    const answer = await request('/sign-in', { headers: { host: name } });
    expect([name, answer.status, await answer.text()]).toEqual([name, 404, '']);
  }
  for (const name of ['127.0.0.1:8710', 'localhost:8710']) {
    expect((await request('/sign-in', { headers: { host: name } })).status).toBe(200);
  }
});

test('without a session nothing but the way in is shown, in both languages', async () => {
  const test = testApp();
  addIntegration(test.state);
  for (const path of ['/', '/live', '/integrations', '/runs', '/runs/1', '/orders', '/anything']) {
    const answer = await test.request(path);
    const body = await answer.text();
    expect([path, answer.status]).toEqual([path, 401]);
    expect(body).not.toContain('Гювече');
    expect(body).toContain('Влезте с еднократна връзка');
    expect(body).toContain('Sign in with a one-time link');
  }
});

test('a page that renews itself reloads when its session is gone', async () => {
  const answer = await testApp().request('/live', { headers: { 'hx-request': 'true' } });
  expect([answer.status, answer.headers.get('hx-refresh'), await answer.text()]).toEqual([401, 'true', '']);
});

test('a made-up session does not pass', async () => {
  const answer = await testApp().request('/', { headers: { cookie: `skladbridge-8710=${'A'.repeat(43)}` } });
  expect(answer.status).toBe(401);
});

test('no write without a session, even with the right origin', async () => {
  const { request, controls } = testApp();
  const answer = await request('/stop-all', { method: 'POST', headers: { origin } });
  expect([answer.status, controls.calls]).toEqual([401, []]);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:9999' }],
  ['the same port by another name', { origin: 'http://localhost:8710' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['no origin at all', { origin: undefined }],
  ['a browser that calls it same-site only', { 'sec-fetch-site': 'same-site' }],
])('a write from %s is refused', async (_, headers) => {
  const app = testApp();
  const answer = await signedIn(app).post('/stop-all', {}, headers);
  expect([answer.status, app.controls.calls]).toEqual([403, []]);
  expect(await answer.text()).toContain('Нищо не е направено');
});

test.each([
  ['missing', ''],
  ['that of another session', 'B'.repeat(43)],
])('a write whose token is %s is refused', async (_, token) => {
  const app = testApp();
  const answer = await signedIn(app).post('/stop-all', { _csrf: token });
  expect([answer.status, app.controls.calls]).toEqual([403, []]);
});

test('a write with origin, session and token goes through and comes back with 303', async () => {
  const app = testApp();
  const answer = await signedIn(app).post('/stop-all', { back: '/integrations' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/integrations']);
  expect(app.controls.calls).toEqual([['stopAll']]);
});

test('nothing is written by GET', async () => {
  const app = testApp();
  const { get } = signedIn(app);
  for (const path of [
    '/stop-all',
    '/integrations/gyuvech/stop',
    '/runs/1/cancel',
    '/orders/1/skip',
    '/sign-out',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
  expect(app.controls.calls).toEqual([]);
});

test('a body larger than a form is refused unread', async () => {
  const app = testApp();
  const answer = await signedIn(app).post('/orders/1/skip', { reason: 'я'.repeat(64 * 1024) });
  expect([answer.status, app.controls.calls]).toEqual([413, []]);
});

test.each(['/sign-in', '/', '/nowhere'])(
  '%s carries the headers that keep everything foreign out',
  async (path) => {
    const { get } = signedIn(testApp());
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('pages hold no inline script and no inline style', async () => {
  const app = testApp();
  addIntegration(app.state);
  const { text } = signedIn(app);
  for (const path of ['/', '/integrations', '/runs', '/orders', '/nowhere']) {
    const html = await text(path);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
    expect(html.match(/<script[^>]*>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)/);
  }
});

test('the way back of a form never leaves the page', async () => {
  const { post } = signedIn(testApp());
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'evil', '/a\nb', '']) {
    expect([back, (await post('/stop-all', { back })).headers.get('location')]).toEqual([back, '/']);
  }
});

test('the assets are served to anybody on this machine and may be kept', async () => {
  const { request } = testApp();
  const html = await (await request('/')).text();
  const addresses = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    const answer = await request(address, { headers: { host } });
    expect([address, answer.status]).toEqual([address, 200]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  }
});
