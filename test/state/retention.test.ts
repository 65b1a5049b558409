import { expect, test } from 'vitest';
import { forgetOldDetails } from '../../src/state/retention.ts';
import { freshState } from './folder.ts';
import { addHistory, rowsOf } from './history.ts';

const day = 86_400_000;

test('details of runs older than the limit go; runs, orders, matches and quarantine stay', () => {
  const state = freshState();
  const now = 1000 * day;
  addHistory(state, 'old', now - 91 * day);
  addHistory(state, 'recent', now - 89 * day);
  addHistory(state, 'unfinished', null);
  expect(forgetOldDetails(state, { now })).toBe(1);
  expect(rowsOf(state, 'old')).toBe(5);
  expect(rowsOf(state, 'recent')).toBe(7);
  expect(rowsOf(state, 'unfinished')).toBe(7);
  const left = state.raw.prepare('SELECT count(*) FROM run_items').pluck().get();
  expect(left).toBe(2);
  expect(forgetOldDetails(state, { now })).toBe(0);
  expect(forgetOldDetails(state, { now, days: 30 })).toBe(1);
});
