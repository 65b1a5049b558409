import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../services/chromium.ts';
import { type OpenStage, openStage } from './stage.ts';

const chromium = await findChromium('Looks and accessibility of settings and warehouse');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** States of the settings side that only come about by doing something. */
const states: Record<string, (page: Page, url: string, settings: string) => Promise<unknown>> = {
  'everything unfolded, a climb done': async (page, url, settings) => {
    await page.goto(url + settings);
    await page.getByRole('button', { name: /^Провери/ }).click();
    await page.locator('#ladder').getByText('Поръчките се четат').waitFor();
    for (const fold of await page.locator('details > summary').all()) await fold.click();
    await page.getByRole('radio', { name: 'Продажба', exact: true }).check();
  },
  'mistakes beside their fields': async (page, url, settings) => {
    await page.goto(url + settings);
    await page.getByLabel('Адрес').fill('gyuvech.example');
    await page.locator('[name="schedule.export.kind"]').selectOption('every');
    await page.locator('[name="schedule.export.minutes"]').fill('0');
    await page.locator('.bar button').click();
    await page.getByText('2 полета искат поправка').waitFor();
  },
  'what was found in Склад Pro': (page, url) => page.goto(`${url}/warehouse`),
  'a database that does not answer': async (page, url) => {
    await page.goto(`${url}/warehouse`);
    await page.getByRole('radio', { name: 'MySQL / MariaDB' }).check();
    await page.locator('[name="mysql.port"]').fill('1');
    await page.locator('[name="mysql.database"]').fill('sklad');
    await page.locator('[name="mysql.user"]').fill('agent');
    await page.getByRole('button', { name: 'Провери и запази' }).click();
    await page.getByText('Връзката не е запазена').waitFor();
  },
  'a name already taken': async (page, url) => {
    await page.goto(`${url}/integrations/new`);
    await page.getByLabel('Име').fill('гювече и приятели');
    await page.getByRole('button', { name: 'Създай и отвори настройките' }).click();
    await page.getByText('Вече има интеграция').waitFor();
  },
};

describe.skipIf(chromium === null)('the settings side', { timeout: 180_000 }, () => {
  let open: OpenStage;
  beforeAll(async () => {
    open = await openStage(chromium ?? '');
  });
  afterAll(async () => {
    await open.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 360],
  ] as const)(
    'has no finding of axe and no sideways scroll in %s at %d pixels',
    async (colorScheme, width) => {
      const page = await open.tab('/', { colorScheme, width });
      // Leaving a form with changes asks first; here nothing is to be kept.
      page.on('dialog', (dialog) => dialog.accept());
      const settings = `/integrations/${open.stage.integrationId}/settings`;
      // The policy of the page lets no foreign script in, so axe comes under the address of one of its own.
      await page.route('**/assets/*/stale.js', (route) =>
        route.fulfill({ path: axe, contentType: 'text/javascript' }),
      );
      for (const [state, reach] of Object.entries(states)) {
        await reach(page, open.stage.agent.url, settings);
        await page.waitForLoadState();
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect([state, over, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual(
          [state, 0, []],
        );
      }
      await page.close();
    },
  );
});
