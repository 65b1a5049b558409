import { expect, test } from 'vitest';
import { buy, documents, ledgerRow, opened } from './bought.ts';

test('a good without a tax group holds its own order; the others are written and stock still goes out', async () => {
  const rig = await opened();
  const bad = buy(rig, { items: [{ sku: 'K-10', quantity: 1 }] });
  buy(rig, { items: [{ sku: 'K-11', quantity: 1 }] });
  await rig.sql('update goods set TaxGroup = 99 where ID = 10');
  await rig.sql('update store set Qtty = 9 where GoodID = 12');
  expect(await rig.run('export')).toMatchObject({ state: 'done' });
  expect((await documents(rig)).map(({ GoodID }) => GoodID)).toContain(11);
  expect(ledgerRow(rig, bad)).toMatchObject({ state: 'held', problem: { code: 'vat-group-missing' } });
  expect(rig.product('K-12')?.stockQuantity).toBe(9);
});
