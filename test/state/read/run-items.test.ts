import { expect, test } from 'vitest';
import { countBraked } from '../../../src/state/read/braked.ts';
import { countItems, groupOf, itemGroups, readItems } from '../../../src/state/read/run-items.ts';
import { itemKinds, itemOutcomes } from '../../../src/state/schema.ts';
import { addItem, addOrder, addRun, quarantineGood } from '../../http/rows.ts';
import { memoryState } from '../../http/state.ts';

const query = { integrationId: 'gyuvech', orders: false, page: 1, size: 100 };

test('every kind and outcome stands in exactly one group, counted and found alike', () => {
  const db = memoryState();
  const runId = addRun(db);
  for (const kind of itemKinds) {
    for (const outcome of itemOutcomes) addItem(db, runId, { kind, outcome, key: `${kind}/${outcome}` });
  }
  addItem(db, addRun(db), { kind: 'create', outcome: 'done' });
  const counts = countItems(db, runId);
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(itemKinds.length * itemOutcomes.length);
  for (const group of itemGroups) {
    const { rows, total } = readItems(db, { ...query, runId, group });
    expect([group, total, rows.length]).toEqual([group, counts[group], counts[group]]);
    for (const { item } of rows) expect(groupOf(item.kind, item.outcome)).toBe(group);
  }
});

test('search looks at key and name, in any case of Cyrillic letters, and pages what it found', () => {
  const db = memoryState();
  const runId = addRun(db);
  for (let i = 0; i < 30; i += 1) {
    addItem(db, runId, {
      kind: 'skip',
      outcome: 'done',
      key: `K${i}`,
      title: i % 3 ? 'Буркан' : `ГЮВЕЧЕ ${i}`,
    });
  }
  const found = readItems(db, { ...query, runId, search: 'гювече', page: 2, size: 4 });
  expect(found.total).toBe(10);
  expect(found.rows.map(({ item }) => item.key)).toEqual(['K12', 'K15', 'K18', 'K21']);
  expect(readItems(db, { ...query, runId, search: 'k29' }).rows).toHaveLength(1);
  expect(readItems(db, { ...query, runId, search: '%' }).total).toBe(0);
});

test('a good in quarantine may be tried again, an order only while it is held', () => {
  const db = memoryState();
  const runId = addRun(db);
  quarantineGood(db, { goodId: 31 });
  quarantineGood(db, { goodId: 32, integrationId: 'another' });
  addItem(db, runId, { kind: 'conflict', outcome: 'left', goodId: 31, remoteId: 'r1' });
  addItem(db, runId, { kind: 'conflict', outcome: 'left', goodId: 32, remoteId: 'r2' });
  const held = addOrder(db, { remoteId: 'r1', state: 'held' });
  addOrder(db, { remoteId: 'r2', state: 'acknowledged' });
  const goods = readItems(db, { ...query, runId }).rows;
  expect(goods.map((row) => [row.quarantined, row.heldOrder])).toEqual([
    [true, null],
    [false, null],
  ]);
  const orders = readItems(db, { ...query, runId, orders: true }).rows;
  expect(orders.map(({ heldOrder }) => heldOrder)).toEqual([held, null]);
});

test('the brakes name what is on sale and would be zeroed, and what has a price that changes', () => {
  const db = memoryState();
  const runId = addRun(db);
  const update = (before: object, after: object, outcome: 'planned' | 'done' = 'planned') =>
    addItem(db, runId, {
      kind: 'update',
      outcome,
      before: { price: null, units: null, ...before },
      after: { price: null, units: null, ...after },
    });
  update({ units: 3 }, { units: 0 });
  update({ units: 3, price: 100 }, { units: 0, price: 90 });
  update({ price: 100 }, { price: 90 });
  update({ units: 0 }, { units: 0 });
  update({ units: 3 }, { units: 2 });
  update({}, { price: 90 });
  update({ units: 3, price: 100 }, { units: 0, price: 90 }, 'done');
  addItem(db, runId, { kind: 'create', outcome: 'planned', before: null, after: { price: 1, units: 0 } });
  expect(countBraked(db, runId)).toEqual({ zeroed: 2, repriced: 2, either: 3 });
  expect(countBraked(db, runId + 1)).toEqual({ zeroed: 0, repriced: 0, either: 0 });
});
