import { describe, expect, test } from 'vitest';
import { buy, documents, documentsTotal, ledgerRow, opened, statusOf } from './bought.ts';

test('an order becomes one document that adds up, and the shop is told', async () => {
  const rig = await opened();
  const order = buy(rig, { note: 'Звънете\nпреди', payment: { method: 'cod', title: 'Наложен платеж' } });
  const run = await rig.run('import');
  expect(run).toMatchObject({ state: 'done', counts: { read: 1, planned: 1, created: 1, failed: 0 } });
  const row = ledgerRow(rig, order);
  expect(row).toMatchObject({ state: 'acknowledged', documentKind: 'order', operType: 19, objectId: 2 });
  const lines = await documents(rig);
  expect(new Set(lines.map(({ Acct }) => Acct))).toEqual(new Set([row.acct]));
  expect(lines.map(({ GoodID, Qtty, PriceOut }) => [GoodID, Qtty, PriceOut]).slice(0, 2)).toEqual([
    [10, 2, 10],
    [11, 1, 10],
  ]);
  expect(lines[0]?.Note).toBe(
    `${row.token} Поръчка ${order.id}; Мария Иванова; Наложен платеж; Звънете преди`,
  );
  expect(await documentsTotal(rig)).toBe(3590);
  expect(statusOf(rig, order)).toBe('completed');
  const meta = rig.shop.store.orders.get(order.id)?.meta.find(({ key }) => key === '_skladbridge_document');
  expect(meta?.value).toBe(`Поръчка № ${row.acct}`);
});

test('the same import again does nothing, however often', async () => {
  const rig = await opened();
  const order = buy(rig);
  await rig.run('import');
  rig.shop.store.orders.put({ ...order, status: 'processing' });
  const again = await rig.run('import');
  expect(again).toMatchObject({ counts: { planned: 0, created: 0 }, skips: { 'already-imported': 1 } });
  expect(await documentsTotal(rig)).toBe(3590);
});

test('an order that already stands in the warehouse is found by its mark, not written again', async () => {
  const rig = await opened();
  const order = buy(rig);
  await rig.run('import');
  rig.state.raw.exec('delete from orders; delete from outbox');
  rig.shop.store.orders.put({ ...order, status: 'processing' });
  const run = await rig.run('import');
  expect(run.counts).toMatchObject({ planned: 1, created: 0, updated: 1 });
  expect(rig.items(run)[0]?.reason).toEqual({
    bg: 'вече беше записана в Склад Pro',
    en: 'already stood in Склад Pro',
  });
  expect(await documentsTotal(rig)).toBe(3590);
  expect(statusOf(rig, order)).toBe('completed');
});

describe('which orders', () => {
  test('only those with the status to process; drafts never', async () => {
    const rig = await opened({ settings: { statusFrom: 'on-hold', statusTo: 'processing' } });
    for (const status of ['processing', 'pending', 'checkout-draft', 'cancelled']) buy(rig, { status });
    const wanted = buy(rig, { status: 'on-hold' });
    expect(await rig.run('import')).toMatchObject({ counts: { read: 1, created: 1 } });
    expect(statusOf(rig, wanted)).toBe('processing');
  });

  test.each([
    ['statusFrom', 'Магазинът няма статус „изпратена“.', 'The shop has no status “изпратена”.'],
    ['statusTo', 'Магазинът няма статус „изпратена“.', 'The shop has no status “изпратена”.'],
  ])('a %s that the shop does not know is named before anything is written', async (field, bg, en) => {
    const rig = await opened();
    buy(rig);
    rig.set({ [field]: 'изпратена' });
    const run = await rig.run('import');
    expect(run).toMatchObject({ state: 'failed', problem: { code: 'status-unknown', text: { bg, en } } });
    expect(run.problem?.advice?.bg).toContain('processing');
    expect(await documents(rig)).toEqual([]);
  });

  test('not those from before the date that was set', async () => {
    const rig = await opened({ settings: { importSince: '2026-11-20' } });
    const old = buy(rig);
    const created = new Date('2026-11-19T20:00:00Z').getTime() / 1000;
    rig.shop.store.orders.put({ ...old, created });
    buy(rig);
    expect(await rig.run('import', { trigger: 'schedule', accept: {} })).toMatchObject({
      state: 'done',
      counts: { read: 1, created: 1 },
    });
    expect(statusOf(rig, old)).toBe('processing');
  });

  test('the first import waits for a person when no date was set', async () => {
    const rig = await opened();
    buy(rig);
    const run = await rig.run('import', { trigger: 'schedule', accept: {} });
    expect(run).toMatchObject({ state: 'waiting', brakes: [{ rule: 'first', count: 1 }] });
    expect(await documents(rig)).toEqual([]);
    await rig.runner.apply(run.id, { acceptBrakes: false });
    expect(await documentsTotal(rig)).toBe(3590);
    buy(rig);
    expect(await rig.run('import', { trigger: 'schedule', accept: {} })).toMatchObject({ state: 'done' });
  });
});

describe('news that the shop does not take', () => {
  test('is delivered later; the document stays and is not doubled', async () => {
    const rig = await opened();
    const order = buy(rig);
    rig.shop.faults.always({ method: 'PUT', path: 'orders' }, { kind: 'critical-error' });
    rig.shop.faults.always({ method: 'POST', path: 'orders' }, { kind: 'critical-error' });
    expect(await rig.run('import')).toMatchObject({ state: 'done', counts: { created: 1, failed: 0 } });
    expect(ledgerRow(rig, order)).toMatchObject({ state: 'written', problem: { code: 'shop-failing' } });
    expect(statusOf(rig, order)).toBe('processing');

    rig.shop.faults.clear();
    rig.later(30_000);
    await rig.run('import');
    expect(statusOf(rig, order)).toBe('processing');
    rig.later(31_000);
    await rig.run('import');
    expect(ledgerRow(rig, order)).toMatchObject({ state: 'acknowledged', problem: null });
    expect(statusOf(rig, order)).toBe('completed');
    expect(await documentsTotal(rig)).toBe(3590);
  });

  test('does not overrule a status that a person set meanwhile', async () => {
    const rig = await opened();
    const order = buy(rig);
    rig.shop.faults.next({ path: /orders\/\d+/ }, { kind: 'critical-error' }, 20);
    await rig.run('import');
    rig.shop.faults.clear();
    rig.shop.store.orders.put({ ...order, status: 'cancelled' });
    rig.later(61_000);
    await rig.run('import');
    expect(statusOf(rig, order)).toBe('cancelled');
    expect(ledgerRow(rig, order)).toMatchObject({ state: 'acknowledged', shopStatus: 'cancelled' });
  });
});
