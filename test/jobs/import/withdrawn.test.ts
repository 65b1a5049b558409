import { expect, test } from 'vitest';
import { buy, documents, ledgerRow, opened, tamper } from './bought.ts';

const minute = 60_000;

test.each(['cancelled', 'refunded', 'failed'] as const)(
  'a written order that is %s in the shop is marked, and its document stays',
  async (status) => {
    const rig = await opened();
    const order = buy(rig);
    const other = buy(rig);
    await rig.run('import');
    const written = await documents(rig);
    rig.later(90 * minute);
    const modified = Math.floor(rig.deps.now().getTime() / 1000);
    tamper(rig, rig.shop.store.orders.get(order.id) ?? order, { status, modified });
    const run = await rig.run('import');
    expect(run).toMatchObject({ state: 'done', counts: { planned: 0, failed: 0 } });
    expect(ledgerRow(rig, order)).toMatchObject({
      state: 'acknowledged',
      withdrawal: status,
      withdrawnAt: modified * 1000,
      shopStatus: status,
    });
    expect(ledgerRow(rig, other).withdrawal).toBeNull();
    expect(await documents(rig)).toEqual(written);
  },
);

test('a shop in which nothing was withdrawn is asked once, and not at all before the first document', async () => {
  const rig = await opened();
  const lists = () =>
    rig.shop.requests.filter(({ query }) => JSON.stringify(query ?? '').includes('modified_after')).length;
  await rig.run('import');
  expect(lists()).toBe(0);
  buy(rig);
  await rig.run('import');
  rig.later(minute);
  await rig.run('import');
  expect(lists()).toBe(1);
});
