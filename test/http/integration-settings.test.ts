import { expect, test } from 'vitest';
import { getIntegration } from '../../src/state/integrations.ts';
import { signedIn, testApp } from './client.ts';
import { addIntegration, addOrder } from './rows.ts';

const path = '/integrations/gyuvech/settings';

function opened(settings: Record<string, unknown> = {}) {
  const app = testApp();
  addIntegration(app.state, { settings: { url: 'http://127.0.0.1:9', ...settings } });
  return { ...app, ...signedIn(app), kept: () => getIntegration(app.setUp.state, 'gyuvech') };
}

const field = (name: string, ...texts: string[]): [string, string][] => [
  ['_field', name],
  ...texts.map((text): [string, string] => [name, text]),
];

test('a setting is saved, the others stay, the schedule is looked at anew', async () => {
  const app = opened({ objectId: 5, brakePercent: 33 });
  const answer = await app.post(path, [
    ...field('keyField', 'BarCode2'),
    ...field('sendNames', 'yes'),
    ['schedule.import.kind', 'manual'],
  ]);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?saved=yes`]);
  expect(app.kept().settings).toMatchObject({
    url: 'http://127.0.0.1:9',
    keyField: 'BarCode2',
    sendNames: true,
    objectId: 5,
    brakePercent: 33,
  });
  expect(app.kept().schedules).toEqual({
    import: { kind: 'manual' },
    export: { kind: 'every', minutes: 15 },
  });
  expect(app.controls.calls).toContainEqual(['changed', 'gyuvech']);
});

test('with Склад Pro silent what was chosen from it is shown by number and kept', async () => {
  const app = opened({ objectId: 5, goodsGroupIds: [7, 9] });
  const page = await app.text(path);
  expect(page).toContain('№ 5');
  expect(page).toContain('щом свържете Склад Pro');
  expect(page).toContain('Връзката със Склад Pro не е настроена.');
  await app.post(path, [...field('objectId', '5'), ...field('goodsGroupIds', '7', '9')]);
  expect(app.kept().settings).toMatchObject({ objectId: 5, goodsGroupIds: [7, 9] });
});

test('a mistake saves nothing, is said beside its field and keeps what was typed', async () => {
  const app = opened();
  const before = app.kept();
  const answer = await app.post(path, [
    ...field('stockBuffer', 'много'),
    ...field('keyField', 'Code'),
    ['schedule.export.kind', 'every'],
    ['schedule.export.minutes', '99999'],
    ['schedule.export.delay', '0'],
  ]);
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(app.kept()).toEqual(before);
  expect(page).toContain('value="много"');
  expect(page).toContain('value="99999"');
  expect(page).toMatch(/id="f-stockBuffer-error"/);
  expect(page).toMatch(/id="f-schedule-export-error"/);
  expect(page).toContain('2 полета искат поправка');
});

test('a secret goes in once and never comes out', async () => {
  const app = opened();
  await app.post(path, field('consumerSecret', 'cs_secret_one'));
  const { consumerSecret } = app.kept().settings;
  expect(app.setUp.state.unseal(String(consumerSecret))).toBe('cs_secret_one');
  const page = await app.text(path);
  expect(page).not.toContain('cs_secret_one');
  expect(page).not.toContain(String(consumerSecret));
  expect(page).toContain('запазена');
  await app.post(path, field('consumerSecret', ''));
  expect(app.kept().settings.consumerSecret).toBe(consumerSecret);
});

test('a typed secret outlives a mistake in another field, and is forgotten when the form is left', async () => {
  const app = opened();
  await app.post(path, [...field('consumerSecret', 'cs_typed'), ...field('stockBuffer', 'x')]);
  const again = await (await app.post(path, field('stockBuffer', 'y'))).text();
  expect(again).toContain('въведена, още незапазена');
  expect(again).not.toContain('cs_typed');
  await app.text(path);
  await app.post(path, field('stockBuffer', '1'));
  expect(app.kept().settings.consumerSecret ?? '').toBe('');
});

test('another shop asks for a confirmation, with everything that was typed still there', async () => {
  const app = opened({ consumerKey: 'ck_1', consumerSecret: 'sealed:v1:Y3M', statusFrom: 'processing' });
  addOrder(app.state);
  const change = [...field('url', 'http://127.0.0.1:10'), ...field('stockBuffer', '4')];
  const asked = await app.post(path, change);
  const page = await asked.text();
  expect(asked.status).toBe(409);
  expect(page).toContain('вече работи с магазина');
  expect(page).toContain('value="http://127.0.0.1:10"');
  expect(page).toMatch(/name="sameShop" value="yes"/);
  expect(app.kept().settings.url).toBe('http://127.0.0.1:9');
  await app.post(path, [...change, ['sameShop', 'yes']]);
  expect(app.kept().settings).toMatchObject({ url: 'http://127.0.0.1:10', stockBuffer: 4 });
});

test('required fields still empty are named, with the way to the first', async () => {
  const page = await opened().text(path);
  expect(page).toContain('2 полета още не са попълнени');
  expect(page).toContain('href="#f-consumerKey"');
});

test('the form tells the letters of the manual and what is seldom needed is folded', async () => {
  const page = await opened().text(path);
  for (const letter of ['a', 'h k', 'i l', 'b c', 'd', 'e', 'f', 'g', 'h', 'i']) {
    expect(page).toContain(`<span class="ref">${letter}</span>`);
  }
  const folded = page.match(/<details class="fold">[\s\S]*?<\/details>/)?.[0] ?? '';
  expect(folded).toContain('data-field="brakePercent"');
  expect(folded).not.toContain('data-field="keyField"');
});

test('settings of an integration that does not exist are not found', async () => {
  const app = opened();
  expect((await app.get('/integrations/none/settings')).status).toBe(404);
  expect((await app.post('/integrations/none/settings', field('url', 'x'))).status).toBe(404);
});
