import { expect, test } from 'vitest';
import type { Lang } from '../../src/domain/text.ts';
import { signedIn, testApp } from '../http/client.ts';
import { busy } from '../http/fake-controls.ts';
import { addressesOf } from './addresses.ts';
import { escaped, poison, poisonedApp } from './poison.ts';

/** A mark of HTML that came through as one. */
const unescaped = /zq["'<>]|<img/;
const inline = /\sstyle=|<style|\son\w+=|<script(?! src="\/assets\/)|<(iframe|object|embed|base|meta http)/;
const scripted = /(href|action|formaction|src|hx-get|hx-post)="(?!\/(?!\/)|#)/;

test.each<Lang>(['bg', 'en'])('nothing from outside is more than text on any page (%s)', async (language) => {
  const app = poisonedApp({ language });
  const { get } = signedIn(app);
  const shown = new Set<string>();
  const query = new URLSearchParams({ find: poison('find'), show: poison('show'), page: poison('page') });
  for (const path of addressesOf(app.app, app.scene, 'GET')) {
    for (const address of [path, `${path}?${query}`, `${path}?code=${encodeURIComponent(poison('code'))}`]) {
      for (const headers of [{}, { 'hx-request': 'true' }]) {
        const html = await (await get(address, headers)).text();
        expect([address, unescaped.exec(html), inline.exec(html), scripted.exec(html)]).toEqual([
          address,
          null,
          null,
          null,
        ]);
        for (const [, where = ''] of html.matchAll(escaped)) shown.add(where);
      }
    }
  }
  const unseen = [
    'integrations.name',
    'run_items.title',
    'run_items.key',
    'run_items.reason',
    'run_items.group',
    'run_items.text',
    'runs.text',
    'runs.details',
    'run_log.text',
    'quarantine.title',
    'quarantine.text',
    'orders.number',
    'orders.customer',
    'orders.text',
    'health.text',
    'live.phase',
    'find',
    'code',
    'settings.url',
    'facts.company',
    'facts.warning.text',
    'objects',
    'goodsGroups',
    'users',
    'connection.host',
  ].filter((where) => !shown.has(where));
  expect(unseen).toEqual([]);
});

test('what a form sent comes back as text only', async () => {
  const app = poisonedApp();
  const { post } = signedIn(app);
  const form = Object.fromEntries(
    ['name', 'type', 'reason', 'job', 'language', 'engine', 'mysql.host', 'url', 'keyField', 'back'].map(
      (name) => [name, name === 'back' ? '/zq"zq\'zq<img/src=x>' : poison(name)],
    ),
  );
  app.controls.refuse = busy();
  let seen = 0;
  for (const path of addressesOf(app.app, app.scene, 'POST')) {
    if (path === '/sign-out') continue;
    const answer = await post(path, { ...form, engine: 'mysql', present: 'url' });
    const html = await answer.text();
    if (answer.headers.get('content-type')?.startsWith('application/json')) continue;
    expect([path, unescaped.exec(html), inline.exec(html)]).toEqual([path, null, null]);
    if (html.includes('zq&quot;')) seen += 1;
  }
  expect(seen).toBeGreaterThan(10);
});

test('a place that leads out of the page is no link', async () => {
  const app = poisonedApp();
  const html = await signedIn(app).text('/');
  expect(html).toContain('health.text');
  expect(html).not.toMatch(/javascript:|evil\.example/);
});

test('no header of an answer holds a line that a form or a name brought in', async () => {
  const app = testApp();
  const { post } = signedIn(app);
  const line = 'x\r\nSet-Cookie: zq=1\r\n\r\n<b>';
  for (const path of ['/stop-all', '/language', '/integrations/new']) {
    const form = { back: `/${line}`, language: 'bg', name: line, type: 'woocommerce' };
    const { headers } = await post(path, form);
    expect([path, headers.get('set-cookie')]).toEqual([path, null]);
    expect([path, '/'].includes(headers.get('location') ?? '/')).toBe(true);
  }
  const encoded = encodeURIComponent(line);
  for (const path of [`/integrations/${encoded}/start`, `/integrations/${encoded}/test`]) {
    const { headers } = await post(path);
    expect([path, headers.get('set-cookie'), headers.get('location') ?? '/']).toEqual([path, null, '/']);
  }
});

test('the way back is a path of this page, whatever is made of it', async () => {
  const { post } = signedIn(testApp());
  const outward = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:zq()',
    'data:text/html,zq',
    '/.//evil.example',
    '/..//evil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/@evil.example',
    '/я',
  ];
  for (const back of outward) {
    const place = (await post('/stop-all', { back })).headers.get('location') ?? '';
    expect([back, new URL(place, 'http://127.0.0.1:8710').host]).toEqual([back, '127.0.0.1:8710']);
    expect([back, /^\/(?![/\\])[\x21-\x7e]*$/.test(place)]).toEqual([back, true]);
  }
});
