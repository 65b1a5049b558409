import { expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { connectWarehouse } from '../../../src/skladpro/connect.ts';
import { freshWarehouse, type OpenStore } from './suite.ts';

/** Of several agents on one warehouse one leads. */
export function leadershipContract(open: OpenStore): void {
  const given = freshWarehouse(open);
  const nobody = (problem: Problem) => expect.unreachable(problem.code);

  test('the first leads, the others are told that somebody does', async () => {
    const other = await given.another();
    expect(await given.warehouse.lead(nobody)).toMatchObject({ leads: true });
    expect(await other.lead(nobody)).toEqual({ leads: false, computer: expect.any(String) });
    expect(await (await given.another()).lead(nobody)).toMatchObject({ leads: false });
  });

  test('who gives the lead up makes place at once', async () => {
    const other = await given.another();
    const lead = await given.warehouse.lead(nobody);
    if (lead.leads) await lead.release();
    expect(await other.lead(nobody)).toMatchObject({ leads: true });
    expect(await given.warehouse.lead(nobody)).toMatchObject({ leads: false });
  });

  test('who closes the warehouse gives the lead up', async () => {
    const leader = await given.another();
    expect(await leader.lead(nobody)).toMatchObject({ leads: true });
    await leader.close();
    await expect.poll(() => given.warehouse.lead(nobody), { timeout: 10_000 }).toMatchObject({ leads: true });
  });

  test('the lead is no hindrance to the others: they read and write', async () => {
    const other = await given.another();
    await given.warehouse.lead(nobody);
    expect(await other.ensureGoodsGroup(['Напитки', 'Сиропи'])).toBeGreaterThan(0);
    expect(await other.objects()).not.toHaveLength(0);
  });

  test('two warehouses have a leader each', async () => {
    const store = await open();
    try {
      const elsewhere = await connectWarehouse(store.config);
      expect(await given.warehouse.lead(nobody)).toMatchObject({ leads: true });
      expect(await elsewhere.lead(nobody)).toMatchObject({ leads: true });
      await elsewhere.close();
    } finally {
      await store.remove();
    }
  });
}
