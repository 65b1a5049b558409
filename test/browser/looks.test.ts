import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../services/chromium.ts';
import { type Opened, openPage } from './browser.ts';

const chromium = await findChromium('Looks and accessibility of the page');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(chromium === null)('every screen', { timeout: 180_000 }, () => {
  let open: Opened;
  let paths: string[];
  beforeAll(async () => {
    open = await openPage(chromium ?? '');
    const { running, finished, failed, plan, imported } = open.scene;
    const runs = [running, finished, failed, plan, imported].map((id) => `/runs/${id}`);
    paths = ['/', '/integrations', '/integrations/gyuvech/quarantine', '/runs', '/orders', ...runs];
    paths.push('/integrations/gyuvech', '/integrations/gyuvech/settings', '/integrations/gyuvech/delete');
    paths.push('/integrations/new', '/configuration', '/warehouse');
    paths.push(`/runs/${plan}?show=update`, '/nowhere', '/sign-in?code=x');
  });
  afterAll(async () => {
    await open.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no finding of axe in %s at %d pixels', async (colorScheme, width) => {
    const page = await open.tab({ colorScheme, width });
    // The policy of the page lets no foreign script in, so axe comes under the address of one of its own.
    await page.route('**/assets/*/stale.js', (route) =>
      route.fulfill({ path: axe, contentType: 'text/javascript' }),
    );
    for (const path of paths) {
      await page.goto(open.url + path);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
        path,
        [],
      ]);
    }
    await page.close();
  });

  test.each([360, 390, 800, 1000, 1280, 1920])('never scrolls sideways at %d pixels', async (width) => {
    const page = await open.tab({ width });
    for (const path of paths) {
      await page.goto(open.url + path);
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect([path, over]).toEqual([path, 0]);
    }
    await page.close();
  });
});
