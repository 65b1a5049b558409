import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../services/chromium.ts';
import { type Opened, openPage } from './browser.ts';

const chromium = await findChromium('Looks of orders, runs, settings and health');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(chromium === null)('orders, runs, settings, health, about', { timeout: 120_000 }, () => {
  let open: Opened;
  let paths: string[];
  beforeAll(async () => {
    open = await openPage(chromium ?? '');
    const { heldOrder, finished } = open.scene;
    paths = ['/orders', `/orders?open=${heldOrder}`, `/runs/${finished}`, '/runs?outcome=failed'];
    paths.push('/settings', '/health', '/about');
  });
  afterAll(async () => {
    await open.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('have no finding of axe in %s at %d pixels', async (colorScheme, width) => {
    const page = await open.tab({ colorScheme, width });
    await page.route('**/assets/*/stale.js', (route) =>
      route.fulfill({ path: axe, contentType: 'text/javascript' }),
    );
    for (const path of paths) {
      await page.goto(open.url + path);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      const findings = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect([path, findings]).toEqual([path, []]);
    }
    await page.close();
  });

  test.each([360, 800, 1280, 1920])('never scroll sideways at %d pixels', async (width) => {
    const page = await open.tab({ width });
    for (const path of paths) {
      await page.goto(open.url + path);
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect([path, over]).toEqual([path, 0]);
    }
    await page.close();
  });
});
