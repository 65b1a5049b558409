import { expect, test } from 'vitest';
import { countOrders, orderGroups, readOrders } from '../../../src/state/read/orders.ts';
import { orderStates } from '../../../src/state/schema.ts';
import { addIntegration, addOrder, minute, now } from '../../http/rows.ts';
import { memoryState } from '../../http/state.ts';

test('every state stands in exactly one group, counted and found alike', () => {
  const db = memoryState();
  for (const state of orderStates) addOrder(db, { state });
  const counts = countOrders(db);
  const { all, withdrawn, ...groups } = counts;
  expect([all, withdrawn]).toEqual([orderStates.length, 0]);
  expect(Object.values(groups).reduce((a, b) => a + b, 0)).toBe(all);
  for (const group of orderGroups) {
    expect(readOrders(db, { group, page: 1, size: 100 }).total).toBe(counts[group]);
  }
});

test('the newest first, found by number and by customer in any case of letters', () => {
  const db = memoryState();
  addIntegration(db);
  addOrder(db, { number: '1', customer: 'ИВАН', orderedAt: now - minute });
  addOrder(db, { number: '2', customer: 'Мария', orderedAt: now });
  addOrder(db, { number: '13', customer: 'иванка', orderedAt: now - 2 * minute, integrationId: 'gone' });
  const numbers = (search?: string) =>
    readOrders(db, { search, page: 1, size: 10 }).rows.map(({ order, integration }) => [
      order.number,
      integration,
    ]);
  expect(numbers()).toEqual([
    ['2', 'Гювече'],
    ['1', 'Гювече'],
    ['13', 'gone'],
  ]);
  expect(numbers('Иван').map(([number]) => number)).toEqual(['1', '13']);
  expect(numbers('3').map(([number]) => number)).toEqual(['13']);
});
