import { describe, expect, test } from 'vitest';
import { expectReadable } from '../../skladpro/expect-problem.ts';
import { setUp } from '../rig.ts';
import { buy, documents, documentsTotal, ledgerRow, opened, statusOf, tamper } from './bought.ts';

const held = async (
  rig: Awaited<ReturnType<typeof opened>>,
  order: ReturnType<typeof buy>,
  code: string,
  bg: string,
  en: string,
) => {
  const run = await rig.run('import');
  expect(run).toMatchObject({ state: 'done', counts: { conflicts: 1, created: 1 } });
  const row = ledgerRow(rig, order);
  expect(row).toMatchObject({ state: 'held', problem: { code, text: { bg, en } } });
  if (row.problem) expectReadable(row.problem);
  expect(rig.items(run).find(({ kind }) => kind === 'conflict')?.problem?.code).toBe(code);
  expect(statusOf(rig, order)).toBe('processing');
};

/** Each order waits with its reason while another one goes on. */
describe('an order that cannot be written', () => {
  test('names the good that Склад Pro lacks, and is imported by itself once it is there', async () => {
    const rig = await opened();
    const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
    const order = buy(rig, { items: [{ productId: id, quantity: 3 }] });
    buy(rig);
    const named = '„Чужда“ (SKU X-1)';
    await held(
      rig,
      order,
      'good-missing',
      `Поръчка ${order.id}: в Склад Pro няма ${named}.`,
      `Order ${order.id}: Склад Pro has no ${named}.`,
    );
    await rig.sql("update goods set Code = 'X-1' where ID = 12");
    expect(await rig.run('import')).toMatchObject({ counts: { created: 1, conflicts: 0 } });
    expect(ledgerRow(rig, order)).toMatchObject({ state: 'acknowledged', problem: null });
  });

  test('names the goods that share its SKU', async () => {
    const rig = await opened();
    const { id } = await rig.shop.addProduct({ name: 'Двойна', sku: 'X-1', regular_price: '4.00' });
    await rig.sql("update goods set Code = 'X-1' where ID in (11, 12)");
    rig.state.raw.exec('delete from twins');
    const order = buy(rig, { items: [{ productId: id, quantity: 1 }] });
    buy(rig, { items: [{ sku: 'K-10', quantity: 1 }] });
    const goods = '№ 11, № 12';
    await held(
      rig,
      order,
      'good-ambiguous',
      `Поръчка ${order.id}: SKU X-1 („Двойна“) имат 2 стоки в Склад Pro: ${goods}.`,
      `Order ${order.id}: 2 goods in Склад Pro have the SKU X-1 (“Двойна”): ${goods}.`,
    );
  });

  test('tells both figures when it does not add up', async () => {
    const rig = await opened();
    const order = buy(rig);
    tamper(rig, order, { totals: { ...order.totals, total: '40.00' } });
    buy(rig);
    await held(
      rig,
      order,
      'order-does-not-add-up',
      'Сумата на поръчката е 40.00 EUR, а редовете, доставката и таксите дават 35.90 EUR (разлика 4.10 EUR).',
      "The order's total is 40.00 EUR, but its lines, shipping and fees make 35.90 EUR (difference 4.10 EUR).",
    );
  });

  test('in another currency is not converted by guess', async () => {
    const rig = await opened();
    const order = buy(rig);
    tamper(rig, order, { currency: 'USD' });
    buy(rig);
    await held(
      rig,
      order,
      'currency-mismatch',
      'Валутата USD не може да се превърне в EUR.',
      'The currency USD cannot be converted to EUR.',
    );
  });

  test('with a line of zero pieces is not read past', async () => {
    const rig = await opened();
    const order = buy(rig);
    tamper(rig, order, { lines: order.lines.map((line, i) => (i === 0 ? { ...line, quantity: 0 } : line)) });
    buy(rig);
    await rig.run('import');
    expect(ledgerRow(rig, order)).toMatchObject({ state: 'held', problem: { code: 'order-unreadable' } });
  });

  test('without goods is held', async () => {
    const rig = await opened();
    const order = buy(rig, { items: [], delivery: { title: 'Куриер', price: '5.00' } });
    buy(rig);
    await held(
      rig,
      order,
      'order-empty',
      `Поръчка ${order.id} няма стоки.`,
      `Order ${order.id} has no goods.`,
    );
  });
});

test('BGN orders go into a EUR warehouse by the fixed rate, to the cent', async () => {
  const rig = await opened({ shop: { currency: 'BGN' } });
  const order = buy(rig, { delivery: { title: 'Куриер', price: '9.90' } });
  await rig.run('import');
  expect(order.totals.total).toBe('68.58');
  expect(await documentsTotal(rig)).toBe(3506);
});

test('an order whose status a person changed while it waited is not imported', async () => {
  const rig = await opened();
  const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
  const order = buy(rig, { items: [{ productId: id, quantity: 1 }] });
  await rig.run('import');
  tamper(rig, order, { status: 'cancelled' });
  await rig.sql("update goods set Code = 'X-1' where ID = 12");
  await rig.run('import');
  expect(ledgerRow(rig, order)).toMatchObject({
    state: 'skipped',
    problem: {
      code: 'order-status-changed',
      text: {
        bg: `Поръчка ${order.id} вече е със статус „cancelled“ в магазина и не се внася.`,
        en: `Order ${order.id} now has the status “cancelled” in the shop and is not imported.`,
      },
    },
  });
  expect(await documents(rig)).toEqual([]);
});

test('an order that was deleted in the shop while it waited is not imported', async () => {
  const rig = await opened();
  const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
  const order = buy(rig, { items: [{ productId: id, quantity: 1 }] });
  await rig.run('import');
  rig.shop.store.orders.remove(order.id);
  await rig.run('import');
  expect(ledgerRow(rig, order)).toMatchObject({ state: 'skipped', problem: { code: 'order-gone' } });
});

test('an order that was cancelled while the first import waited for approval is not imported', async () => {
  const rig = await opened();
  const cancelled = buy(rig);
  const wanted = buy(rig);
  const plan = await rig.run('import', { trigger: 'schedule', accept: {} });
  tamper(rig, cancelled, { status: 'cancelled' });
  rig.later(60 * 60_000);
  const run = await rig.runner.apply(plan.id, { acceptBrakes: false });
  expect(run).toMatchObject({ state: 'done', counts: { created: 1, failed: 0 } });
  expect(ledgerRow(rig, wanted).state).toBe('acknowledged');
  expect(ledgerRow(rig, cancelled)).toMatchObject({
    state: 'skipped',
    problem: { code: 'order-status-changed' },
  });
  expect(await documentsTotal(rig)).toBe(3590);
});

test('a skipped order whose status was put back is imported after all', async () => {
  const rig = await opened();
  const { id } = await rig.shop.addProduct({ name: 'Чужда', sku: 'X-1', regular_price: '4.00' });
  const order = buy(rig, { items: [{ productId: id, quantity: 1 }] });
  await rig.run('import');
  tamper(rig, order, { status: 'on-hold' });
  await rig.run('import');
  await rig.sql("update goods set Code = 'X-1' where ID = 12");
  tamper(rig, order, { status: 'processing' });
  await rig.run('import');
  expect(ledgerRow(rig, order).state).toBe('acknowledged');
});

describe('settings that do not hold stop the import before the first order', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['object-not-chosen', { objectId: 4 }, 'Не е избран обект за операциите, или той вече не съществува.'],
    [
      'user-not-chosen',
      { userId: 3 },
      'Не е избран потребител на Склад Pro, от чието име да се записва, или той е изтрит.',
    ],
    [
      'statuses-equal',
      { statusTo: 'processing' },
      '„Статус за обработка“ липсва или е същият като „Статус след обработка“.',
    ],
    [
      'partner-not-chosen',
      { partnerMode: 'one', partnerId: 4 },
      'Не е избран партньор за поръчките, или той е изтрит.',
    ],
    [
      'sale-not-declared',
      { documentKind: 'sale' },
      'Избран е документ Продажба, но не е потвърдено, че обектът не работи в режим СУПТО.',
    ],
  ])('%s', async (code, settings, bg) => {
    const rig = await setUp({ settings });
    buy(rig, { items: [], status: 'processing' });
    const run = await rig.run('import');
    expect(run).toMatchObject({ state: 'failed', problem: { code, text: { bg } } });
    if (run.problem) expectReadable(run.problem);
    expect(await documents(rig)).toEqual([]);
  });
});
