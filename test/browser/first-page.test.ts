import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../services/chromium.ts';
import { type Opened, openPage } from './browser.ts';

const chromium = await findChromium('Browser tests of the page');

describe.skipIf(chromium === null)('the page in a browser', { timeout: 120_000 }, () => {
  let open: Opened;
  beforeEach(async () => {
    open = await openPage(chromium ?? '');
  });
  afterEach(async () => {
    await open.close();
  });

  test('from the link to the dashboard, through the plan, to the finished run', async () => {
    const { controls, scene, complaints, url } = open;
    const page = await open.tab();
    await page.getByRole('link', { name: 'Прегледай плана' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('План за първия експорт');

    const send = page.locator('.bar').getByRole('button', { name: /^Изпрати/ });
    const said = async () => (await send.innerText()).replaceAll('\u00a0', ' ');
    expect(await said()).toBe('Изпрати 14 промени');
    await page.getByLabel('Изпрати и нулите – наистина са изчерпани').check();
    expect(await said()).toBe('Изпрати 22 промени');
    await page.getByLabel('Изпрати и новите цени – верни са').check();
    expect(await said()).toBe('Изпрати 32 промени');
    await page.getByLabel(/^Остави тези 10/).check();
    await send.click();
    expect(controls.calls).toEqual([['apply', scene.plan, { acceptBrakes: true, leaveOut: ['repriced'] }]]);

    await page.getByText('Изпраща стоките').first().waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0');
    controls.send(scene.plan, 12);
    await page.locator('progress[value="12"]').waitFor();
    controls.send(scene.plan, 20);
    await page.getByText('Готово', { exact: true }).first().waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(page.url()).toBe(`${url}/runs/${scene.plan}`);
    expect(complaints).toEqual([]);
  });

  test('the dashboard renews itself, keeps an open menu open and slows down when nothing runs', async () => {
    const { controls } = open;
    const page = await open.tab();
    await page.getByRole('button', { name: 'Още действия за Гювече' }).click();
    const menu = page.getByRole('region', { name: 'Действия за Гювече' });
    await menu.getByRole('button', { name: 'Пробен експорт' }).waitFor();
    controls.lives = controls.lives.map((live) => ({ ...live, handled: 2000 }));
    await page.locator('progress[value="2000"]').waitFor();
    expect(await menu.isVisible()).toBe(true);
    controls.lives = [];
    await page.locator('#live[hx-trigger="every 10s"]').waitFor();
    expect(open.complaints).toEqual([]);
    await menu.getByRole('button', { name: 'Пробен експорт' }).click();
    expect(controls.calls).toEqual([['run', 'gyuvech', 'export', { dryRun: true }]]);
  });

  test('an agent that no longer answers is said so, and no longer when it does', async () => {
    const page = await open.tab();
    const notice = page.getByRole('alert');
    expect(await notice.isVisible()).toBe(false);
    await page.route('**/live', (route) => route.abort());
    await notice.waitFor({ state: 'visible' });
    await page.unroute('**/live');
    await notice.waitFor({ state: 'hidden' });
  });

  test('every action works without script', async () => {
    const page = await open.tab({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Спри всички' }).click();
    await page.goto(`${open.url}/orders`);
    await page.getByRole('button', { name: 'Пропусни поръчка 10479' }).first().click();
    await page.getByLabel('Причина').fill('клиентът се отказа');
    await page.getByRole('button', { name: 'Пропусни поръчката', exact: true }).click();
    await page.getByRole('button', { name: 'Опитай пак с поръчка 10479' }).click();
    expect(open.controls.calls).toEqual([
      ['stopAll'],
      ['skipOrder', open.scene.heldOrder, 'клиентът се отказа'],
      ['retryOrder', open.scene.heldOrder],
    ]);
  });

  test('a search and a filter hold while the run renews itself', async () => {
    const { controls, scene, url } = open;
    const page = await open.tab();
    await page.goto(`${url}/runs/${scene.running}`);
    await page.getByRole('searchbox').fill('гювече');
    await page.keyboard.press('Enter');
    await page.getByText('1 намерени за „гювече“').waitFor();
    controls.lives = controls.lives.map((live) => ({ ...live, handled: 3000 }));
    await page.locator('progress[value="3000"]').waitFor();
    expect(await page.getByText('1 намерени за „гювече“').isVisible()).toBe(true);
    expect(await page.getByRole('row').count()).toBe(2);
  });

  test('after the session ends the page leads to the way in', async () => {
    const page = await open.tab();
    await page.context().clearCookies();
    await page.getByRole('heading', { name: 'Влезте с еднократна връзка' }).waitFor();
  });
});
