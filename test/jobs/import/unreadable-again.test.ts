import { expect, test } from 'vitest';
import { buy, documents, ledgerRow, opened, tamper } from './bought.ts';

test('an order that was readable once and is not any more is held, not written as it was before', async () => {
  const rig = await opened();
  const order = buy(rig);
  await rig.sql('update goods set Deleted = -1 where ID = 10');
  await rig.run('import');
  expect(ledgerRow(rig, order).state).toBe('held');
  tamper(rig, order, { shippingLines: [] });
  await rig.sql('update goods set Deleted = 0 where ID = 10');
  const run = await rig.run('import');
  expect(run).toMatchObject({ counts: { planned: 0, conflicts: 1 } });
  expect(ledgerRow(rig, order)).toMatchObject({ state: 'held', problem: { code: 'order-does-not-add-up' } });
  expect(await documents(rig)).toEqual([]);
  tamper(rig, order, {});
  expect(await rig.run('import')).toMatchObject({ counts: { created: 1 } });
});
