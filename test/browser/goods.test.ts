import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.tsx';
import { type RunningServer, startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { matchesIn } from '../../src/state/matches.ts';
import { type TestApp, testApp } from '../http/client.ts';
import { addReading, housewares } from '../http/goods-scene.ts';
import { addIntegration } from '../http/rows.ts';
import { findChromium } from '../services/chromium.ts';

const executablePath = await findChromium('Goods and matching in a browser');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const matching = '/goods/gyuvech/matching';
const paths = [
  '/goods/gyuvech',
  '/goods/gyuvech?show=shop',
  matching,
  `${matching}?good=4&choose=yes`,
  '/goods/edro',
];

describe.skipIf(executablePath === null)('goods and matching', { timeout: 180_000 }, () => {
  let browser: Browser;
  let app: TestApp;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  beforeEach(async () => {
    app = testApp();
    addIntegration(app.state);
    addIntegration(app.state, { id: 'edro', name: 'Едро' });
    await addReading(app.setUp.state, 'gyuvech', ...housewares);
    server = await startServer(createApp(app.deps), { port: 0 });
    return () => server.close();
  });
  afterAll(() => browser.close());

  async function tab(look: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(look);
    await page.goto(signInLink(server.url, app.deps.signIn.issue()));
    await page.locator('form button').first().click();
    await page.waitForURL(`${server.url}/`);
    return page;
  }
  const accepted = () => matchesIn(app.setUp.state, 'gyuvech', 'accepted').map(({ goodId }) => goodId);

  test('pairs are decided by the keys that their buttons name, on either keyboard', async () => {
    const page = await tab();
    await page.goto(`${server.url}${matching}?good=5`);
    const press = async (key: string) => {
      const answered = page.waitForNavigation();
      // The driver knows no Cyrillic keyboard.
      if (/[а-я]/.test(key)) {
        await page.evaluate(
          `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`,
        );
      } else await page.keyboard.press(key);
      await answered;
    };
    await press('д');
    expect(accepted()).toEqual([5]);
    await press('o');
    expect(accepted()).toEqual([]);
    expect(new URL(page.url()).searchParams.get('good')).toBe('5');
    await press('ArrowRight');
    const skipped = new URL(page.url()).searchParams.get('good');
    expect(skipped).not.toBe('5');
    await press('ArrowUp');
    expect(new URL(page.url()).searchParams.get('good')).toBe('5');
    await press('n');
    expect(matchesIn(app.setUp.state, 'gyuvech', 'refused').map(({ goodId }) => goodId)).toEqual([5]);
    await press('и');
    await page.getByRole('heading', { name: 'Друг продукт' }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('d');
    expect(accepted()).toEqual([]);
    await page.close();
  });

  test('without script the buttons do the same', async () => {
    const page = await tab({ javaScriptEnabled: false });
    await page.goto(`${server.url}${matching}`);
    await page.getByRole('button', { name: 'Свържи 2-те сигурни' }).click();
    expect(accepted().sort()).toEqual([3, 8]);
    await page.getByRole('button', { name: 'Отмени последното' }).click();
    expect(accepted()).toEqual([]);
    await page.close();
  });

  test.each([
    ['light', 1280, 'bg'],
    ['dark', 1280, 'en'],
    ['dark', 390, 'bg'],
  ] as const)('has no finding of axe in %s at %d pixels', async (colorScheme, width, language) => {
    app.settings.language = language;
    const page = await tab({ colorScheme, viewport: { width, height: 900 } });
    await page.route('**/assets/*/stale.js', (route) =>
      route.fulfill({ path: axe, contentType: 'text/javascript' }),
    );
    for (const path of paths) {
      await page.goto(server.url + path);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
        path,
        [],
      ]);
    }
    await page.close();
  });

  test.each([360, 800, 1000, 1280, 1920])('never scrolls sideways at %d pixels', async (width) => {
    const page = await tab({ viewport: { width, height: 900 } });
    for (const path of paths) {
      await page.goto(server.url + path);
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect([path, over]).toEqual([path, 0]);
    }
    await page.close();
  });
});
