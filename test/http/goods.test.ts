import { expect, test } from 'vitest';
import { matchesIn } from '../../src/state/matches.ts';
import { twinOfGood } from '../../src/state/twins.ts';
import { signedIn, testApp } from './client.ts';
import { addReading, housewares, type SceneGood, type SceneItem } from './goods-scene.ts';
import { addIntegration, addRun, quarantineGood } from './rows.ts';

async function shown(goods: SceneGood[] = housewares[0], items: SceneItem[] = housewares[1]) {
  const app = testApp();
  addIntegration(app.state);
  await addReading(app.setUp.state, 'gyuvech', goods, items);
  return { app, browser: signedIn(app), state: app.setUp.state };
}

/** Names of the goods or products that a page lists, in order. */
const listed = (html: string): string[] =>
  [...html.matchAll(/<td role="cell" data-l="(?:Стока|Продукт)">([^<]+?) <span class="code">/g)].map(
    ([, name]) => name ?? '',
  );

test('the place of the goods shows those of the first integration that sends any, or says what to do', async () => {
  const empty = signedIn(testApp());
  expect(await empty.text('/goods')).toContain('href="/integrations/new"');
  const { browser } = await shown();
  expect(listed(await browser.text('/goods'))).toHaveLength(9);
  expect((await browser.get('/goods/nobody')).status).toBe(404);
});

test('before the first reading the page offers it, and the reading starts', async () => {
  const app = testApp();
  addIntegration(app.state);
  const browser = signedIn(app);
  expect(await browser.text('/goods/gyuvech')).toContain('Двете страни още не са прочетени');
  const answer = await browser.post('/goods/gyuvech/read');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/goods/gyuvech']);
  expect(app.controls.calls).toEqual([['look', 'gyuvech', 'match']]);
});

test('a running reading renews its part of the page, and the page when it has ended', async () => {
  const { app, browser } = await shown();
  const htmx = { 'hx-request': 'true' };
  app.controls.lives = [
    {
      runId: 1,
      integrationId: 'gyuvech',
      job: 'export',
      phase: { bg: 'Чете стоките', en: 'Reading the goods' },
      handled: 500,
      total: 2000,
      left: null,
      ending: null,
    },
  ];
  expect(await browser.text('/goods/gyuvech/reading', htmx)).toContain('500 от 2\u00a0000');
  app.controls.lives = [];
  expect((await browser.get('/goods/gyuvech/reading', htmx)).headers.get('hx-refresh')).toBe('true');
});

test('a reading that failed says why, until one succeeds', async () => {
  const { app, browser } = await shown();
  const problem = { code: 'shop-unreachable', text: { bg: 'Магазинът не отговаря.', en: 'No answer.' } };
  const id = addRun(app.state, { job: 'match', state: 'failed', dryRun: true, problem });
  const html = await browser.text('/goods/gyuvech');
  expect(html).toContain('Двете страни не можаха да се прочетат');
  expect(html).toContain('Магазинът не отговаря.');
  expect(html).toContain(`href="/runs/${id}"`);
  expect(await browser.text(`/runs/${id}`)).toContain('Четене на двете страни');
  addRun(app.state, { job: 'match', dryRun: true });
  expect(await browser.text('/goods/gyuvech')).not.toContain('Магазинът не отговаря.');
});

test.each([
  ['', 9],
  ['show=linked', 1],
  ['show=drifted', 1],
  ['show=waiting', 6],
  ['show=absent', 1],
  ['show=shop', 8],
  [`find=${encodeURIComponent('ХАСКОВО')}`, 1],
  [`find=${encodeURIComponent('3800204410618')}`, 1],
  [`show=shop&find=${encodeURIComponent('ЛИПОВ')}`, 1],
  [`find=${encodeURIComponent('100%')}`, 0],
])('?%s lists %d', async (query, count) => {
  const { browser } = await shown();
  expect(listed(await browser.text(`/goods/gyuvech?${query}`))).toHaveLength(count);
});

test('drift is what the shop shows against what it confirmed, and is healed by one click', async () => {
  const { app, browser, state } = await shown();
  const html = await browser.text('/goods/gyuvech?show=drifted');
  expect(listed(html)).toEqual(['Тенджера емайлирана 5 л']);
  expect(html).toContain('29,90\u00a0€');
  expect(html).toContain('изпратено 31,90\u00a0€');
  const answer = await browser.post('/goods/gyuvech/heal', { good: '1' });
  expect(answer.headers.get('location')).toBe('/runs/77');
  expect(app.controls.calls).toEqual([['run', 'gyuvech', 'export']]);
  expect(twinOfGood(state, 'gyuvech', 1)).toMatchObject({ remoteId: '901', price: null, units: null });
  expect(listed(await browser.text('/goods/gyuvech?show=drifted'))).toEqual([]);
});

test('what was confirmed after the reading has not drifted from it', async () => {
  const { browser, state } = await shown();
  state.raw.prepare('update twins set confirmed_at = confirmed_at + 3600000 * 2').run();
  const html = await browser.text('/goods/gyuvech');
  expect(listed(await browser.text('/goods/gyuvech?show=drifted'))).toEqual([]);
  expect(html).toContain('31,90\u00a0€');
  expect(html).not.toContain('29,90\u00a0€');
});

test('a linked product that the reading did not find is drift too', async () => {
  const { browser } = await shown(housewares[0], housewares[1].slice(1));
  const html = await browser.text('/goods/gyuvech?show=drifted');
  expect(listed(html)).toEqual(['Тенджера емайлирана 5 л']);
  expect(html).toContain('Продуктът го няма в магазина');
});

test('goods in quarantine are told apart, with the way to the reason', async () => {
  const { app, browser } = await shown([{ goodId: 31, name: 'Гювече' }], []);
  quarantineGood(app.state);
  expect(listed(await browser.text('/goods/gyuvech?show=quarantined'))).toEqual(['Гювече']);
});

test('the list is sorted by what is pressed, both ways', async () => {
  const { browser } = await shown(
    [
      { goodId: 1, name: 'В', price: 300 },
      { goodId: 2, name: 'а', price: 200 },
      { goodId: 3, name: 'Б', price: 1000 },
    ],
    [],
  );
  expect(listed(await browser.text('/goods/gyuvech'))).toEqual(['а', 'Б', 'В']);
  expect(listed(await browser.text('/goods/gyuvech?sort=price'))).toEqual(['а', 'В', 'Б']);
  const down = await browser.text('/goods/gyuvech?sort=price&order=down');
  expect(listed(down)).toEqual(['Б', 'В', 'а']);
  expect(down).toContain('aria-sort="descending"');
});

test('a pair is asked about with its evidence, and the decision leads to the next one', async () => {
  const { browser, state } = await shown();
  const html = await browser.text('/goods/gyuvech/matching?good=5');
  expect(html).toContain('<mark class="same">Мед</mark> <mark class="same">липов</mark>');
  expect(html).toContain('различна, 12,30\u00a0€ и 12,90\u00a0€');
  const next = html.match(/name="next" value="(\d+)"/)?.[1];
  const back = '/goods/gyuvech/matching?good=5';
  const answer = await browser.post('/goods/gyuvech/matching/decide', {
    good: '5',
    product: '1130',
    verdict: 'same',
    next: next ?? '',
    back,
  });
  expect(answer.headers.get('location')).toBe(`/goods/gyuvech/matching?good=${next}`);
  expect(twinOfGood(state, 'gyuvech', 5)).toMatchObject({ remoteId: '1130', price: 1290, units: 3 });
  expect(await browser.text('/goods/gyuvech/matching')).toContain(
    'Свързани: Мед липов 900 г и Липов мед „Балкан“ 900 г.',
  );
  const undone = await browser.post('/goods/gyuvech/matching/undo', { back: '/goods/gyuvech/matching' });
  expect(undone.headers.get('location')).toBe('/goods/gyuvech/matching?good=5');
  expect(twinOfGood(state, 'gyuvech', 5)).toBeUndefined();
});

test('a good with another candidate is asked about again', async () => {
  const { browser } = await shown();
  const form = { good: '4', product: '1128', verdict: 'other', next: '5', back: '/goods/gyuvech/matching' };
  const answer = await browser.post('/goods/gyuvech/matching/decide', form);
  expect(answer.headers.get('location')).toBe('/goods/gyuvech/matching?good=4');
  expect(await browser.text('/goods/gyuvech/matching?good=4')).toContain('продукт 1129');
});

test('all sure pairs are linked at once; the rest can be called new, and both taken back', async () => {
  const { browser, state } = await shown();
  await browser.post('/goods/gyuvech/matching/accept-all', { grade: 'sure' });
  expect(
    matchesIn(state, 'gyuvech', 'accepted')
      .map(({ goodId }) => goodId)
      .sort(),
  ).toEqual([3, 8]);
  await browser.post('/goods/gyuvech/matching/refuse-rest');
  const html = await browser.text('/goods/gyuvech/matching');
  expect(html).toContain('Няма двойки, които да чакат');
  await browser.post('/goods/gyuvech/matching/undo');
  await browser.post('/goods/gyuvech/matching/undo');
  expect(matchesIn(state, 'gyuvech', 'suggested').length).toBeGreaterThan(5);
});

test('any free product can be chosen instead, found in any case of letters', async () => {
  const { browser } = await shown();
  const own = await browser.text('/goods/gyuvech/matching?good=4&choose=yes');
  expect(listed(own)).toContain('Точилка бук 40 см (стара)');
  const find = encodeURIComponent('ПОДАРЪЧНА');
  expect(listed(await browser.text(`/goods/gyuvech/matching?good=4&choose=yes&find=${find}`))).toEqual([
    'Подаръчна карта',
  ]);
});

test('the keys can be switched off, and then nothing on the page answers to them', async () => {
  const { browser } = await shown();
  const on = await browser.text('/goods/gyuvech/matching');
  expect(on).toContain('data-keys="д d"');
  await browser.post('/goods/gyuvech/matching/keys', { keys: 'off', back: '/goods/gyuvech/matching' });
  const off = await browser.text('/goods/gyuvech/matching');
  expect(off).not.toContain('data-keys');
  expect(off).not.toContain('matching-keys.js');
  expect(off).toContain('Включи клавишите');
});

test.each([
  ['decide', { good: 'x', product: '1', verdict: 'same' }],
  ['decide', { good: '3', product: '', verdict: 'same' }],
  ['decide', { good: '3', product: '1127', verdict: 'maybe' }],
  ['accept-all', { grade: 'unsure' }],
] as const)('POST %s with %o is refused, and nothing is decided', async (path, form) => {
  const { browser, state } = await shown();
  const answer = await browser.post(`/goods/gyuvech/matching/${path}`, { ...form });
  expect(answer.status).toBe(400);
  expect(matchesIn(state, 'gyuvech', 'accepted')).toEqual([]);
});

/** Milliseconds of the middle one of nine answers. */
async function median(browser: ReturnType<typeof signedIn>, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    const started = performance.now();
    await browser.text(path);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[4] ?? 0;
}

test('a page of 10,000 goods takes about as long as one of the 100 that it shows', {
  timeout: 120_000,
}, async () => {
  const catalogue = (count: number): [SceneGood[], SceneItem[]] => [
    Array.from({ length: count }, (_, i) => ({
      goodId: i + 2,
      name: `Стока ${i} модел ${i % 97}`,
      ...(i % 2 === 0 && { twin: { remoteId: `r${i}`, price: i % 10 === 0 ? 1 : 1000, units: 3 } }),
    })),
    Array.from({ length: count }, (_, i) => ({
      remoteId: `r${i}`,
      name: `Стока ${i} модел ${i % 97}`,
      ...(i % 4 === 1 && { key: `${10402 + i}` }),
    })),
  ];
  const small = (await shown(...catalogue(100))).browser;
  const large = (await shown(...catalogue(10_000))).browser;
  for (const query of ['', '?show=drifted', '?sort=price&order=down', '/matching']) {
    const bare = await median(small, `/goods/gyuvech${query}`);
    const full = await median(large, `/goods/gyuvech${query}`);
    expect([query, full < 4 * bare + 20 || [bare, full]]).toEqual([query, true]);
  }
});
