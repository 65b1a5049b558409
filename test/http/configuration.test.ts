import { expect, test } from 'vitest';
import { listIntegrations } from '../../src/state/integrations.ts';
import { origin, signedIn, testApp } from './client.ts';
import { addIntegration } from './rows.ts';

function opened() {
  const app = testApp();
  addIntegration(app.state, {
    settings: { url: 'https://gyuvech.example', consumerSecret: 'sealed:v1:Y3Nfb25l' },
  });
  const browser = signedIn(app);
  const bring = (text: string, more: Record<string, string> = {}) => {
    const form = new FormData();
    form.append('_csrf', browser.csrf);
    form.append('file', new File([text], 'file.json', { type: 'application/json' }));
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    return app.request('/configuration/import', {
      method: 'POST',
      headers: { cookie: browser.cookie, origin },
      body: form,
    });
  };
  return { ...app, ...browser, bring };
}

test('the file is downloaded, without secrets unless a passphrase is given', async () => {
  const app = opened();
  const answer = await app.post('/configuration/export');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="skladbridge-configuration.json"',
  );
  const text = await answer.text();
  expect(JSON.parse(text).integrations[0]).toMatchObject({
    name: 'Гювече',
    settings: { url: 'https://gyuvech.example' },
  });
  expect(text).not.toMatch(/consumerSecret|cs_one/);
  const sealed = await (await app.post('/configuration/export', { passphrase: 'дълга парола' })).text();
  expect(sealed).not.toContain('cs_one');
  const other = testApp();
  const there = signedIn(other);
  const form = new FormData();
  form.append('_csrf', there.csrf);
  form.append('passphrase', 'дълга парола');
  form.append('file', new File([sealed], 'file.json'));
  await other.request('/configuration/import', {
    method: 'POST',
    headers: { cookie: there.cookie, origin },
    body: form,
  });
  const [integration] = listIntegrations(other.setUp.state);
  expect(other.setUp.state.unseal(String(integration?.settings.consumerSecret))).toBe('cs_one');
});

test('a file is taken over, and what it did is said', async () => {
  const app = opened();
  const answer = await app.bring(
    JSON.stringify({
      format: 'skladbridge-configuration',
      version: 1,
      integrations: [
        { name: 'Гювече', type: 'woocommerce', settings: { keyField: 'BarCode1' } },
        { name: 'Домакин', type: 'woocommerce' },
      ],
    }),
  );
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page).toContain('Променена: Гювече');
  expect(page).toContain('Създадена: Домакин');
  expect(listIntegrations(app.setUp.state)).toHaveLength(2);
});

test.each([
  ['not json', 'не е правилен JSON'],
  ['{"format":"other"}', 'не е приет и нищо не е променено'],
])('%j is refused with its reason and changes nothing', async (text, words) => {
  const app = opened();
  const answer = await app.bring(text);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(words);
  expect(listIntegrations(app.setUp.state)).toHaveLength(1);
});

test('a file may be larger than a form, but not without end', async () => {
  const app = opened();
  const spaces = (length: number) =>
    `{"format":"skladbridge-configuration","version":1${' '.repeat(length)}}`;
  expect((await app.bring(spaces(200_000))).status).toBe(200);
  expect((await app.bring(spaces(2_000_000))).status).toBe(413);
});

test('while a run is under way no file is taken over', async () => {
  const app = opened();
  app.controls.lives = [
    {
      runId: 1,
      integrationId: 'gyuvech',
      job: 'export',
      phase: { bg: 'Чете', en: 'Reading' },
      handled: 0,
      total: 0,
      left: null,
      ending: null,
    },
  ];
  const answer = await app.bring('{"format":"skladbridge-configuration","version":1}');
  expect(await answer.text()).toContain('тече изпълнение');
});

test('without a file nothing is tried', async () => {
  const app = opened();
  expect((await app.post('/configuration/import')).status).toBe(400);
});
