import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/views/i18n/words.ts';
import { findChromium } from '../services/chromium.ts';
import { openWizardStage, type WizardStage } from './wizard-stage.ts';

const chromium = await findChromium('Browser tests of the first set-up');

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

describe.skipIf(chromium === null)('the first set-up', { timeout: 120_000 }, () => {
  let stage: WizardStage;
  beforeEach(async () => {
    stage = await openWizardStage(chromium ?? '');
  });
  afterEach(async () => {
    await stage.close();
  });

  /** Waits until what goes on behind the page has ended; without script by loading the page again, as a person would. */
  async function until(page: Page, script: boolean, selector: string) {
    for (let tries = 0; !script && tries < 40 && (await page.locator(selector).count()) === 0; tries += 1) {
      await page.waitForTimeout(250);
      await page.reload();
    }
    await page.locator(selector).first().waitFor();
  }

  test.each([
    ['bg', true],
    ['en', false],
  ] as const)(
    'goes from an empty folder to the first goods in the shop: %s, script %s',
    async (lang, script) => {
      const { agent, shop, warehouseFile, complaints } = stage;
      const words = wordsOf(lang).wizard;
      const page = await stage.tab({ javaScriptEnabled: script });
      await page.waitForURL(`${agent.url}/wizard/language`);
      await page.locator(`input[value="${lang}"]`).check();
      await page.locator('.bar button').click();

      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(words.warehouse.title);
      await page.locator('input[name="engine"][value="sqlite"]').check();
      await page.locator('[name="sqlite.file"]').fill('/nowhere/warehouse.db');
      await page.locator('[name="sqlite.file"]').press('Enter');
      await page.getByText(words.warehouse.cure).waitFor();
      expect(await page.locator('[name="sqlite.file"]').inputValue()).toBe('/nowhere/warehouse.db');
      await page.locator('[name="sqlite.file"]').fill(warehouseFile);
      await page.locator('.bar button[type="submit"]').click();
      await page.getByText(words.warehouse.passed).waitFor();
      await page.getByRole('link', { name: words.on(words.names.shop) }).click();

      await page.locator('[name="url"]').fill(shop.url);
      await page.locator('[name="consumerKey"]').fill(shop.keys.key);
      await page.locator('[name="consumerSecret"]').fill('cs_wrong');
      await page.getByRole('button', { name: words.shop.test }).click();
      await until(page, script, '#shop-test [role="alert"]');
      expect(await page.getByRole('button', { name: words.on(words.names.goods) }).count()).toBe(0);
      expect(await page.locator('[name="url"]').inputValue()).toBe(shop.url);
      await page.locator('[name="consumerSecret"]').fill(shop.keys.secret);
      await page.getByRole('button', { name: words.shop.test }).click();
      await until(page, script, '#shop-test .bar form');
      await page.getByRole('button', { name: words.on(words.names.goods) }).click();

      expect(await page.locator('[name="keyField"]').inputValue()).toBe('BarCode1');
      await page.locator('[name="objectId"]').selectOption('');
      await page.getByRole('button', { name: words.goods.plan }).click();
      await page.getByText(words.goods.needObject).waitFor();
      await page.locator('[name="objectId"]').selectOption({ index: 3 });
      await page.getByRole('button', { name: words.goods.plan }).click();

      await until(page, script, '.figs');
      const creates = Number(plain(await page.locator('.figs .v').first().textContent()).replace(/\D/g, ''));
      expect(creates).toBeGreaterThan(200);
      expect(await page.locator('section[aria-labelledby="create"] tbody tr').count()).toBe(10);
      expect([...shop.store.products.all()].length).toBe(0);
      await page.getByRole('button', { name: words.on(words.names.schedule) }).click();

      const send = page.getByRole('button', { name: plain(words.schedule.send(creates)) });
      await send.click();
      await page.waitForURL(`${agent.url}/wizard/done`);
      await until(page, script, '#sending:not([aria-busy])');
      expect([...shop.store.products.all()].length).toBe(creates);
      expect(complaints).toEqual([]);
    },
  );
});
