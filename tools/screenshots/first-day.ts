import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Agent, startAgent } from '../../src/agent.ts';
import type { JobKind } from '../../src/integrations/define.ts';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';
import { languageValue } from '../../src/state/agent-values.ts';
import { listIntegrations } from '../../src/state/integrations.ts';
import { ordersIn } from '../../src/state/orders.ts';
import { findRun } from '../../src/state/runs.ts';
import { writeValue } from '../../src/state/values.ts';
import { type Album, otherLooks, plain } from './album.ts';

interface Day {
  album: Album;
  agent: Agent;
  shop: Simulator;
  warehouseFile: string;
}

/** From an empty folder to the first goods in the shop, then the first orders: all of it through the agent itself. */
export async function pictureFirstDay(album: Album): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-pictures-'));
  const warehouseFile = join(folder, 'warehouse.db');
  createSampleSqlite(warehouseFile);
  const shop = await startWooCommerceSimulator({ siteName: 'Гювече и приятели' });
  const agent = await startAgent({ dataDir: join(folder, 'data'), port: 0 });
  try {
    const day = { album, agent, shop, warehouseFile };
    const page = await album.tab(agent.link());
    await setUp(day, page);
    await sell(day);
    await lookRound(day, page);
    await page.close();
    await mainScreens(day);
  } finally {
    await agent.stop();
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function setUp({ album, shop, warehouseFile }: Day, page: Page): Promise<void> {
  const onwards = page.getByRole('button', { name: 'Продължи към' });
  await album.take(page, 'wizard-1-language');
  await page.locator('.bar button').click();

  await page.locator('input[name="engine"][value="sqlite"]').check();
  await page.locator('[name="sqlite.file"]').fill('/nowhere/warehouse.db');
  await page.locator('.bar button[type="submit"]').click();
  await page.getByText('Как се оправя').waitFor();
  await album.take(page, 'wizard-2-warehouse-failed');
  await page.locator('[name="sqlite.file"]').fill(warehouseFile);
  await page.locator('.bar button[type="submit"]').click();
  await page.getByText('Връзката работи и е запазена').waitFor();
  await album.take(page, 'wizard-2-warehouse');

  await page.getByRole('link', { name: 'Продължи към Магазин' }).click();
  await page.locator('[name="url"]').fill(shop.url);
  await page.locator('[name="consumerKey"]').fill(shop.keys.key);
  await page.locator('[name="consumerSecret"]').fill('cs_wrong');
  await page.getByRole('button', { name: 'Запази и провери' }).click();
  await page.locator('#shop-test [role="alert"]').waitFor();
  await album.take(page, 'wizard-3-shop-failed');
  await page.locator('[name="consumerSecret"]').fill(shop.keys.secret);
  await page.getByRole('button', { name: 'Запази и провери' }).click();
  await onwards.waitFor();
  await album.take(page, 'wizard-3-shop');

  await onwards.click();
  await page.locator('[name="objectId"]').selectOption({ label: 'Централен склад' });
  await album.take(page, 'wizard-4-goods');
  await page.getByRole('button', { name: /^Състави/ }).click();
  await page.locator('.figs').waitFor();
  await album.take(page, 'wizard-5-preview');
  await onwards.click();
  await page.getByRole('button', { name: /^Изпрати/ }).waitFor();
  await album.take(page, 'wizard-6-schedule');
  await page.getByRole('button', { name: /^Изпрати/ }).click();
  await page.locator('#sending:not([aria-busy])').waitFor();
  await album.take(page, 'wizard-7-done');
}

/** Carries the job out and waits for its end. */
async function run({ agent }: Day, job: JobKind): Promise<void> {
  const [integration] = listIntegrations(agent.state);
  const id = await agent.controls.run(integration?.id ?? '', job, { dryRun: false });
  const state = () => findRun(agent.state, id)?.state;
  const busy = () => agent.controls.live().some(({ runId }) => runId === id);
  for (let asked = false; busy() || state() === 'planning' || state() === 'waiting'; ) {
    if (!asked && !busy() && state() === 'waiting') {
      asked = true;
      await agent.controls.apply(id, { acceptBrakes: false });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Four orders: two are written, one is cancelled afterwards, one holds a good that the warehouse does not know. */
async function sell(day: Day): Promise<void> {
  const { shop } = day;
  const [first, second, third] = [...shop.store.products.all()]
    .filter(({ stockQuantity }) => Number(stockQuantity) >= 8)
    .map(({ id }) => id);
  if (!first || !second || !third) throw new RangeError('the shop has no three goods in stock');
  const econt = { title: 'Еконт до офис', price: '5.90' };
  const order = (first_name: string, last_name: string, productIds: number[], more = {}) =>
    shop.placeOrder({
      items: productIds.map((productId, i) => ({ productId, quantity: i + 1 })),
      billing: { first_name, last_name, email: 'client@example.test', phone: '+359888123456', ...more },
      delivery: econt,
    });
  order('Иванка', 'Димитрова', [first, second]);
  order('Ресторант', 'Балкан', [third], { company: '„Ресторант Балкан“ ЕООД', email: 'balkan@example.test' });
  const cancelled = order('Елена', 'Василева', [second], {
    email: 'elena@example.test',
    phone: '+359888765432',
  });
  const stranger = await shop.addProduct({
    name: 'Подаръчна карта 20 €',
    sku: 'CARD-20',
    type: 'simple',
    status: 'publish',
    regular_price: '20',
  });
  order('Сава', 'Маринов', [first, stranger.id], { email: 'sava@example.test', phone: '+359888111222' });
  await run(day, 'import');
  await fetch(`${shop.url}/orders/${cancelled.id}`, {
    method: 'POST',
    body: new URLSearchParams({ status: 'cancelled' }),
    redirect: 'manual',
  });
  await run(day, 'import');
  await run(day, 'export');
}

async function lookRound({ album, agent }: Day, page: Page): Promise<void> {
  const [integration] = listIntegrations(agent.state);
  const home = `/integrations/${integration?.id}`;
  const at = async (path: string, screen: string, full = false) => {
    await page.goto(agent.url + path);
    await album.take(page, screen, plain, { full });
  };
  const held = ordersIn(agent.state, integration?.id ?? '', ['held'])[0];
  const [written, withdrawn] = ['Иванка', 'Елена'].map((name) =>
    ordersIn(agent.state, integration?.id ?? '', ['written', 'acknowledged']).find(({ customer }) =>
      customer.startsWith(name),
    ),
  );
  await at('/', 'dashboard-calm');
  await at('/integrations', 'integrations');
  await at('/integrations/new', 'integration-new');
  await at(home, 'integration');
  await at(`${home}/delete`, 'integration-delete');
  await at('/configuration', 'configuration');
  await at('/warehouse', 'warehouse', true);
  await at(`/orders?open=${written?.id}`, 'order-written');
  await at(`/orders?open=${held?.id}`, 'order-held');
  await at(`/orders?open=${withdrawn?.id}`, 'order-withdrawn');
  await at('/settings', 'agent-settings', true);
  await at('/about', 'about');
  await at('/health', 'health');
  await page.goto(`${agent.url}/goods`);
  await page
    .getByRole('button', { name: /Прочети/ })
    .first()
    .click();
  await page.locator('table tbody tr').first().waitFor();
  await album.take(page, 'goods');
  await page.goto(`${agent.url}${home}/settings`);
  await page.getByRole('button', { name: /^Провери/ }).click();
  await page.locator('#ladder').getByText('Поръчките се четат').waitFor();
  await page.locator('#ladder').scrollIntoViewIfNeeded();
  await album.take(page, 'shop-test');
}

/** The screens that people look at most, in every look. */
async function mainScreens({ album, agent }: Day): Promise<void> {
  const [integration] = listIntegrations(agent.state);
  for (const look of [plain, ...otherLooks]) {
    writeValue(agent.state, languageValue, look.lang);
    const page = await album.tab(agent.link(), look);
    for (const [screen, path] of [
      ['orders', '/orders'],
      ['settings', `/integrations/${integration?.id}/settings`],
    ] as const) {
      await page.goto(agent.url + path);
      await album.take(page, screen, look);
    }
    await page.close();
  }
}
