import { expect, test } from 'vitest';
import { listIntegrations } from '../../src/state/integrations.ts';
import { signedIn, testApp } from './client.ts';
import { addIntegration, addOrder, addRun } from './rows.ts';

function opened() {
  const app = testApp();
  addIntegration(app.state);
  const names = () => listIntegrations(app.setUp.state).map(({ name }) => name);
  return { ...app, ...signedIn(app), names };
}

test('a new integration gets its name and type, every job a schedule, and its settings are opened', async () => {
  const app = opened();
  expect(await app.text('/integrations/new')).toContain('WooCommerce');
  const answer = await app.post('/integrations/new', { name: ' Домакин ', type: 'woocommerce' });
  const made = listIntegrations(app.setUp.state).find(({ name }) => name === 'Домакин');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/integrations/${made?.id}/settings`,
  ]);
  expect(made).toMatchObject({
    type: 'woocommerce',
    enabled: true,
    schedules: { import: { kind: 'start' }, export: { kind: 'start' } },
  });
});

test.each([
  ['ГЮВЕЧЕ', 'Вече има интеграция с име'],
  ['', 'не може да бъде име'],
])('the name %j is refused beside the field and stays typed', async (name, words) => {
  const app = opened();
  const answer = await app.post('/integrations/new', { name, type: 'woocommerce' });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain(words);
  expect(page).toContain(`value="${name}"`);
  expect(app.names()).toEqual(['Гювече']);
});

test('rename comes back to where it was asked', async () => {
  const app = opened();
  const answer = await app.post('/integrations/gyuvech/rename', {
    name: 'Гювечета',
    back: '/integrations/gyuvech',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/integrations/gyuvech']);
  expect(app.names()).toEqual(['Гювечета']);
});

test('a duplicate is switched off and opened', async () => {
  const app = opened();
  const answer = await app.post('/integrations/gyuvech/duplicate', { name: 'Копие' });
  const copy = listIntegrations(app.setUp.state).find(({ name }) => name === 'Копие');
  expect(answer.headers.get('location')).toBe(`/integrations/${copy?.id}/settings`);
  expect(copy).toMatchObject({ enabled: false, settings: { url: 'https://gyuvech.example' } });
  expect(await app.text(`/integrations/${copy?.id}`)).toContain('Интеграцията е изключена');
});

test('off and on again', async () => {
  const app = opened();
  await app.post('/integrations/gyuvech/disable', { back: '/integrations/gyuvech' });
  expect(listIntegrations(app.setUp.state)[0]?.enabled).toBe(false);
  await app.post('/integrations/gyuvech/enable');
  expect(listIntegrations(app.setUp.state)[0]?.enabled).toBe(true);
  expect(app.controls.calls).toEqual([
    ['changed', 'gyuvech'],
    ['changed', 'gyuvech'],
  ]);
});

test('deleting wants the name typed', async () => {
  const app = opened();
  const answer = await app.post('/integrations/gyuvech/delete', { name: 'гювече' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Написаното не е името „Гювече“');
  expect(app.names()).toEqual(['Гювече']);
});

test('deleting stops the run first, then takes everything away', async () => {
  const app = opened();
  const runId = addRun(app.state, { state: 'applying' });
  addOrder(app.state);
  app.controls.lives = [
    {
      runId,
      integrationId: 'gyuvech',
      job: 'export',
      phase: { bg: 'Изпраща', en: 'Sending' },
      handled: 1,
      total: 2,
      left: null,
      ending: null,
    },
  ];
  const answer = await app.post('/integrations/gyuvech/delete', { name: 'Гювече' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/integrations']);
  expect(app.controls.calls).toContainEqual(['cancel', runId]);
  expect(app.names()).toEqual([]);
  expect((await app.get('/integrations/gyuvech')).status).toBe(404);
});

test('the overview tells what is still to be filled in, the jobs and the latest runs', async () => {
  const app = opened();
  const run = addRun(app.state, { integrationId: 'gyuvech' });
  const other = addRun(app.state, { integrationId: 'another' });
  const page = await app.text('/integrations/gyuvech');
  expect(page).toContain('Остава да попълните');
  expect(page).toContain('„Потребител“');
  expect(page).toContain('на всеки 15');
  expect(page).toContain(`href="/runs/${run}"`);
  expect(page).not.toContain(`href="/runs/${other}"`);
});
