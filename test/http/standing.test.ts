import { expect, test } from 'vitest';
import type { Standing } from '../../src/jobs/controls.ts';
import { signedIn, testApp } from './client.ts';
import { addIntegration } from './rows.ts';

const silent = { code: 'database-silent', text: { bg: 'Не отговаря.', en: 'Silent.' } };

const standings: [Standing, string, string][] = [
  [{ is: 'undecided' }, 'Проверява дали да води', 'Looking whether to lead'],
  [{ is: 'leads' }, 'Води', 'Leads'],
  [
    { is: 'stands-by', computer: 'КАСА-2' },
    'Готов да поеме; води агентът на КАСА-2',
    'Stands by; the agent on КАСА-2 leads',
  ],
  [{ is: 'stands-by', computer: '' }, 'Готов да поеме; води друг агент', 'Stands by; another agent leads'],
  [{ is: 'cut-off', problem: silent }, 'Няма връзка със склада', 'No connection to the warehouse'],
];

/** The line in the foot of the rail, without its tags. */
const line = (html: string) =>
  /<div class="row" id="standing"[^>]*>(.*?)<\/div>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, '');

test.each(standings)('every page says where the agent stands: %j', async (stands, bg, en) => {
  for (const [language, words] of [
    ['bg', bg],
    ['en', en],
  ] as const) {
    const app = testApp({ language });
    addIntegration(app.state, { id: 'a', name: 'Магазин' });
    app.controls.stands = stands;
    const { text } = signedIn(app);
    for (const path of ['/', '/runs', '/orders']) expect(line(await text(path))).toBe(words);
  }
});

test('the dashboard renews the line while it is open', async () => {
  const app = testApp();
  app.controls.stands = { is: 'stands-by', computer: 'КАСА-2' };
  const live = await signedIn(app).text('/live', { 'hx-request': 'true' });
  expect(live).toContain('id="standing" hx-swap-oob="outerMorph"');
  expect(line(live)).toBe('Готов да поеме; води агентът на КАСА-2');
});
