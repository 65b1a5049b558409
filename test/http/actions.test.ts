import { expect, test } from 'vitest';
import { decisionOf } from '../../src/http/routes/run-actions.ts';
import { signedIn, testApp } from './client.ts';
import { busy } from './fake-controls.ts';
import { addRun } from './rows.ts';

test.each([
  ['/start-all', {}, ['startAll'], '/'],
  ['/stop-all', {}, ['stopAll'], '/'],
  ['/integrations/gyuvech/start', { back: '/integrations' }, ['start', 'gyuvech'], '/integrations'],
  ['/integrations/a%20b/stop', {}, ['stop', 'a b'], '/'],
  [
    '/integrations/gyuvech/run',
    { job: 'export' },
    ['run', 'gyuvech', 'export', { dryRun: false }],
    '/runs/77',
  ],
  [
    '/integrations/gyuvech/run',
    { job: 'import', dry: 'yes' },
    ['run', 'gyuvech', 'import', { dryRun: true }],
    '/runs/77',
  ],
  ['/integrations/gyuvech/goods/31/retry', {}, ['retryGood', 'gyuvech', 31], '/runs/78'],
  ['/runs/5/pause', {}, ['pause', 5], '/runs/5'],
  ['/runs/5/resume', {}, ['resume', 5], '/runs/5'],
  ['/runs/5/cancel', {}, ['cancel', 5], '/runs/5'],
  ['/orders/9/retry', {}, ['retryOrder', 9], '/runs/79'],
  [
    '/orders/9/skip',
    { reason: ' отказана ', back: '/orders?show=waiting' },
    ['skipOrder', 9, 'отказана'],
    '/orders?show=waiting',
  ],
] as const)('POST %s asks the agent for exactly that', async (path, form, call, place) => {
  const app = testApp();
  const answer = await signedIn(app).post(path, form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, place]);
  expect(app.controls.calls).toEqual([call]);
});

test('applying a plan sends what was chosen for its brakes', async () => {
  const app = testApp();
  const brake = { count: 1, total: 2, limit: 5 };
  const id = addRun(app.state, {
    state: 'waiting',
    brakes: [
      { rule: 'first', ...brake },
      { rule: 'zeroed', ...brake },
      { rule: 'repriced', ...brake },
    ],
  });
  const answer = await signedIn(app).post(`/runs/${id}/apply`, { zeroed: 'leave', repriced: 'send' });
  expect(answer.headers.get('location')).toBe(`/runs/${id}`);
  expect(app.controls.calls).toEqual([['apply', id, { acceptBrakes: true, leaveOut: ['zeroed'] }]]);
});

test('a brake that is not answered keeps its goods back; an answer to no brake counts for nothing', () => {
  const brakes = (['zeroed', 'repriced'] as const).map((rule) => ({ rule, count: 1, total: 1, limit: 1 }));
  expect(decisionOf({}, brakes)).toEqual({ acceptBrakes: false, leaveOut: ['zeroed', 'repriced'] });
  expect(decisionOf({ zeroed: 'send', repriced: 'send' }, brakes)).toEqual({ acceptBrakes: true });
  expect(decisionOf({ zeroed: 'send' }, [])).toEqual({ acceptBrakes: false });
});

test.each([
  ['/integrations/gyuvech/run', { job: 'everything' }],
  ['/integrations/gyuvech/run', {}],
  ['/orders/9/skip', { reason: '  ' }],
  ['/orders/9/skip', { reason: 'я'.repeat(201) }],
  ['/language', { language: 'de' }],
])('POST %s with %o is refused before anything is asked', async (path, form) => {
  const app = testApp();
  const answer = await signedIn(app).post(path, form as Record<string, string>);
  expect([answer.status, app.controls.calls]).toEqual([400, []]);
});

test('a refusal of the agent is shown in words with the way back', async () => {
  const app = testApp();
  app.controls.refuse = busy();
  const answer = await signedIn(app).post('/integrations/gyuvech/run', {
    job: 'export',
    back: '/integrations',
  });
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain('Интеграцията вече работи.');
  expect(html).toContain('Изчакайте да свърши.');
  expect(html).toContain('href="/integrations"');
});

test('an error nobody foresaw is a page of its own, status 500', async () => {
  const app = testApp();
  app.controls.stopAll = async () => {
    throw new TypeError('boom');
  };
  const answer = await signedIn(app).post('/stop-all');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Неочаквана грешка в SkladBridge.');
});

test('the language is kept and holds for the next page', async () => {
  const app = testApp();
  const { post, text } = signedIn(app);
  expect(await text('/')).toContain('<html lang="bg">');
  await post('/language', { language: 'en' });
  expect(app.settings.language).toBe('en');
  expect(await text('/')).toContain('<html lang="en">');
});
