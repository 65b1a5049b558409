import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/domain/text.ts';
import { woocommerceSettings } from '../../src/integrations/woocommerce/settings.ts';
import { getIntegration } from '../../src/state/integrations.ts';
import { findChromium } from '../services/chromium.ts';
import { type OpenStage, openStage } from './stage.ts';

const chromium = await findChromium('Browser tests of the settings');

/** What a person would enter for every setting of the manual and of our own, except where the shop is. */
const wanted = {
  keyField: 'Catalog1',
  objectGroupIds: [2],
  goodsGroupIds: [2, 4],
  state: 'often',
  priceField: 'PriceOut5',
  sendNames: true,
  subtractOrders: false,
  stockBuffer: 3,
  brakePercent: 12.5,
  brakeMinimum: 7,
  objectId: 2,
  missingGoods: 'service',
  serviceGoodCode: 'ЛИПСВА',
  invoiceShipping: true,
  shippingGoodName: 'Доставка',
  documentKind: 'sale',
  notSupto: true,
  paymentTypeId: 1,
  statusFrom: 'on-hold',
  statusTo: 'completed',
  userId: 2,
  importSince: '2026-03-01',
  partnerMode: 'one',
  partnerId: 3,
  eikMetaKeys: ['_eik', 'bulstat'],
  vatMetaKeys: ['_vat'],
  responsibleMetaKeys: [],
} satisfies Partial<Record<keyof typeof woocommerceSettings, unknown>>;

describe.skipIf(chromium === null)('the settings of an integration', { timeout: 120_000 }, () => {
  let open: OpenStage;
  let path: string;
  beforeEach(async () => {
    open = await openStage(chromium ?? '');
    path = `/integrations/${open.stage.integrationId}/settings`;
  });
  afterEach(async () => {
    await open.close();
  });
  const kept = () => getIntegration(open.stage.agent.state, open.stage.integrationId);

  /** Fills in one setting by its visible label. */
  async function enter(page: Page, lang: Lang, name: keyof typeof wanted): Promise<void> {
    const field = woocommerceSettings[name];
    const row = page.locator(`[data-field="${name}"]`);
    expect(await row.locator('.lab').innerText()).toContain(field.label[lang]);
    const value = wanted[name];
    switch (field.kind) {
      case 'boolean':
        return row.getByRole('checkbox').setChecked(value === true);
      case 'choice': {
        const { label } = field.options.find((option) => option.value === value) ?? field.options[0];
        if ((await row.getByRole('combobox').count()) > 0) {
          await row.getByRole('combobox').selectOption({ label: label[lang] });
        } else await row.getByRole('radio', { name: label[lang], exact: true }).check();
        return;
      }
      case 'picks': {
        await row.locator('summary').click();
        for (const id of value as number[]) await row.locator(`input[value="${id}"]`).check();
        return;
      }
      case 'pick':
        return name === 'partnerId'
          ? row.getByRole('textbox').fill(String(value))
          : void (await row.getByRole('combobox').selectOption(String(value)));
      case 'texts':
        return row.getByRole('textbox').fill((value as string[]).join('\n'));
      default:
        return row
          .locator('input:not([type="hidden"])')
          .fill(String(value).replace('.', name === 'importSince' ? '-' : ','));
    }
  }

  const unfold = async (page: Page) => {
    for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
  };
  const saveButton = (page: Page): Locator => page.locator('.bar button');

  test.each(['bg', 'en'] as const)('each of them is entered, saved and shown again in %s', async (lang) => {
    open.speak(lang);
    const page = await open.tab(path);
    await unfold(page);
    for (const name of Object.keys(wanted) as (keyof typeof wanted)[]) await enter(page, lang, name);
    await page.locator('[name="schedule.export.kind"]').selectOption('every');
    await page.locator('[name="schedule.export.minutes"]').fill('20');
    await page.locator('[name="schedule.export.delay"]').fill('30');
    await page.locator('[name="schedule.import.kind"]').selectOption('daily');
    await page.locator('[name="schedule.import.time"]').fill('07:45');
    expect(await saveButton(page).innerText()).toMatch(
      lang === 'bg' ? /^Запази \d+.промени$/ : /^Save \d+.changes$/,
    );
    await saveButton(page).click();
    await page.getByText(lang === 'bg' ? 'Настройките са запазени.' : 'The settings are saved.').waitFor();

    expect(kept().settings).toMatchObject(wanted);
    expect(kept().schedules).toEqual({
      export: { kind: 'every', minutes: 20, delay: 30 },
      import: { kind: 'daily', time: '07:45' },
    });
    await unfold(page);
    expect(await page.locator('.changed').count()).toBe(0);
    expect(await page.locator('[data-field="goodsGroupIds"] input:checked').count()).toBe(2);
    expect(await page.locator('[name="brakePercent"]').inputValue()).toBe('12.5');
    expect(await page.locator('[name="priceField"]').inputValue()).toBe('PriceOut5');
    expect(open.complaints).toEqual([]);
  });

  test('a conditional field comes and goes with the answer it hangs on', async () => {
    const page = await open.tab(path);
    const declaration = page.locator('[data-field="notSupto"]');
    expect(await declaration.isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Продажба', exact: true }).check();
    expect(await declaration.isVisible()).toBe(true);
    await page.getByRole('radio', { name: 'Поръчка', exact: true }).check();
    expect(await declaration.isVisible()).toBe(false);
  });

  test('changes are marked and counted, can be taken back, and are not lost by leaving', async () => {
    const page = await open.tab(path);
    const revert = page.getByRole('link', { name: 'Върни старите' });
    expect([await saveButton(page).innerText(), await revert.isVisible()]).toEqual(['Запази', false]);
    await page.getByLabel('Ключово поле на стоки').selectOption('Code');
    const said = () => saveButton(page).innerText();
    expect((await said()).replaceAll('\u00a0', ' ')).toBe('Запази 1 промяна');
    expect(await page.locator('.changed').getAttribute('data-field')).toBe('keyField');
    await page.getByRole('radio', { name: 'Стоките се използват', exact: true }).check();
    expect((await said()).replaceAll('\u00a0', ' ')).toBe('Запази 2 промени');

    const asked = page.waitForEvent('dialog');
    const leaving = page.goto(open.stage.agent.url).catch(() => null);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(await page.locator('.changed').count()).toBe(2);
    await revert.click();
    await page.locator('.bar').getByText('Запази', { exact: true }).waitFor();
    expect(await page.getByLabel('Ключово поле на стоки').inputValue()).toBe('BarCode1');
  });

  test('a chosen group is taken out by its mark', async () => {
    const page = await open.tab(path);
    const row = page.locator('[data-field="objectGroupIds"]');
    await row.locator('summary').click();
    await row.getByRole('checkbox').first().check();
    const token = row.locator('.tok:visible');
    expect(await token.count()).toBe(1);
    await token.click();
    expect([await token.count(), await row.getByRole('checkbox', { checked: true }).count()]).toEqual([0, 0]);
    expect(await page.locator('.changed').count()).toBe(0);
  });

  test('what is wrong is said beside the field, nothing typed is lost, not even the secret', async () => {
    const page = await open.tab(path);
    await page.getByLabel('Адрес').fill('gyuvech.example');
    await page.getByLabel('Парола').fill('cs_typed');
    await page.locator('[name="schedule.export.kind"]').selectOption('cron');
    await page.locator('[name="schedule.export.expression"]').fill('сутрин');
    await saveButton(page).click();
    await page.getByText('2 полета искат поправка').waitFor();
    expect(await page.locator('#f-url .err').innerText()).toContain('http:// или https://');
    expect(await page.locator('#f-schedule-export .err').innerText()).toContain('cron');
    expect(await page.getByLabel('Адрес').inputValue()).toBe('gyuvech.example');
    expect(await page.locator('[name="schedule.export.expression"]').inputValue()).toBe('сутрин');
    expect(await page.content()).not.toContain('cs_typed');
    expect(await page.getByLabel('Парола').getAttribute('placeholder')).toBe('въведена, още незапазена');

    await page.getByLabel('Адрес').fill(open.stage.shop.url);
    await page.locator('[name="schedule.export.kind"]').selectOption('manual');
    const before = kept().settings.consumerSecret;
    await saveButton(page).click();
    await page.getByText('Настройките са запазени.').waitFor();
    const { unseal } = open.stage.agent.state;
    expect(unseal(String(before))).not.toBe('cs_typed');
    expect(unseal(String(kept().settings.consumerSecret))).toBe('cs_typed');
  });

  test('the test of the shop climbs before the eyes, beside a form that keeps what was typed', async () => {
    const page = await open.tab(path);
    await page.getByLabel('Ключово поле на стоки').selectOption('Code');
    await page.getByRole('button', { name: 'Провери', exact: true }).click();
    await page.getByRole('button', { name: 'Провери отново' }).waitFor();
    await page.locator('#ladder').getByText('Поръчките се четат').waitFor();
    expect(await page.getByLabel('Ключово поле на стоки').inputValue()).toBe('Code');
    expect(open.complaints).toEqual([]);
  });

  test('a wrong key stops the climb at its rung, with the cure', async () => {
    const page = await open.tab(path);
    await page.getByLabel('Парола').fill('cs_wrong');
    await saveButton(page).click();
    await page.getByText('Как се оправя').waitFor();
    expect(await page.locator('#ladder .bad').first().isVisible()).toBe(true);
    expect(await page.locator('#ladder .next').count()).toBeGreaterThan(0);
  });

  test('without script everything is saved too', async () => {
    const page = await open.tab(path, { javaScriptEnabled: false });
    await page.getByRole('radio', { name: 'Продажба', exact: true }).check();
    await page.getByLabel('Ключово поле на стоки').selectOption('Code');
    await saveButton(page).click();
    await page.getByText('Настройките са запазени.').waitFor();
    expect(kept().settings).toMatchObject({ keyField: 'Code', documentKind: 'sale' });
    await page.getByRole('button', { name: /^Провери/ }).click();
    await page.locator('#ladder li').first().waitFor();
  });
});
