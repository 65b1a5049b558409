import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../services/chromium.ts';
import { openWizardStage, type WizardStage } from './wizard-stage.ts';

const chromium = await findChromium('Looks and accessibility of the first set-up');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The states of the set-up in the order a person meets them, mistakes included. */
const states: Record<string, (page: Page, stage: WizardStage) => Promise<unknown>> = {
  language: (page) => page.getByText('Изберете език').first().waitFor(),
  'warehouse, untouched': (page) => page.locator('.bar button').click(),
  'warehouse, searched': async (page) => {
    await page.getByRole('button', { name: 'Потърси на този компютър' }).click();
    await page.locator('[role="status"] :is(b, h2)').first().waitFor();
  },
  'warehouse, wrong file': async (page) => {
    await page.locator('input[name="engine"][value="sqlite"]').check();
    await page.locator('[name="sqlite.file"]').fill('/nowhere/warehouse.db');
    await page.locator('.bar button[type="submit"]').click();
    await page.getByText('Как се оправя').waitFor();
  },
  'warehouse, found': async (page, { warehouseFile }) => {
    await page.locator('[name="sqlite.file"]').fill(warehouseFile);
    await page.locator('.bar button[type="submit"]').click();
    await page.getByText('Връзката работи и е запазена').waitFor();
  },
  'shop, untouched': (page) => page.getByRole('link', { name: 'Продължи към Магазин' }).click(),
  'shop, fields empty': async (page) => {
    await page.getByRole('button', { name: 'Запази и провери' }).click();
    await page.locator('.err').first().waitFor();
  },
  'shop, wrong key': async (page, { shop }) => {
    await page.locator('[name="url"]').fill(shop.url);
    await page.locator('[name="consumerKey"]').fill(shop.keys.key);
    await page.locator('[name="consumerSecret"]').fill('cs_wrong');
    await page.getByRole('button', { name: 'Запази и провери' }).click();
    await page.locator('#shop-test [role="alert"]').waitFor();
  },
  'shop, passed': async (page, { shop }) => {
    await page.locator('[name="consumerSecret"]').fill(shop.keys.secret);
    await page.getByRole('button', { name: 'Запази и провери' }).click();
    await page.getByRole('button', { name: 'Продължи към' }).waitFor();
  },
  'goods, suggested': async (page) => {
    await page.getByRole('button', { name: 'Продължи към' }).click();
    await page.getByText('най-подходящо').waitFor();
  },
  'goods, no object': async (page) => {
    await page.getByRole('button', { name: /^Състави/ }).click();
    await page.getByText('Изберете обекта').first().waitFor();
  },
  preview: async (page) => {
    await page.locator('[name="objectId"]').selectOption({ label: 'Централен склад' });
    await page.getByRole('button', { name: /^Състави/ }).click();
    await page.locator('.figs').waitFor();
  },
  schedule: (page) => page.getByRole('button', { name: 'Продължи към График' }).click(),
  'schedule, wrong minutes': async (page) => {
    await page.locator('[name="schedule.export.minutes"]').fill('0');
    await page.getByRole('button', { name: /^Изпрати/ }).click();
    await page.locator('.err').first().waitFor();
  },
  done: async (page) => {
    await page.locator('[name="schedule.export.minutes"]').fill('30');
    await page.getByRole('button', { name: /^Изпрати/ }).click();
    await page.locator('#sending:not([aria-busy])').waitFor();
  },
};

describe.skipIf(chromium === null)('the looks of the first set-up', { timeout: 180_000 }, () => {
  let stage: WizardStage;
  beforeAll(async () => {
    stage = await openWizardStage(chromium ?? '');
  });
  afterAll(async () => {
    await stage.close();
  });

  test('has no finding of axe and no sideways scroll, in both themes, from 360 to 1920 pixels', async () => {
    const page = await stage.tab();
    // The policy of the page lets no foreign script in, so axe comes under the address of one of its own.
    await page.route('**/assets/*/stale.js', (route) =>
      route.fulfill({ path: axe, contentType: 'text/javascript' }),
    );
    await page.reload();
    for (const [state, reach] of Object.entries(states)) {
      await reach(page, stage);
      await page.waitForLoadState();
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 360],
        ['light', 768],
        ['dark', 1920],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect([
          state,
          width,
          over,
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        ]).toEqual([state, width, 0, []]);
      }
    }
    expect(stage.complaints).toEqual([]);
  });
});
