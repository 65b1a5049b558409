import { expect, test } from 'vitest';
import type { RunRow } from '../../src/state/read/runs.ts';
import { sums } from '../../src/views/parts/plan-bar.tsx';

const run = (...rules: ('first' | 'zeroed' | 'repriced')[]) =>
  ({ brakes: rules.map((rule) => ({ rule, count: 0, total: 0, limit: 0 })) }) as unknown as RunRow;
const braked = { zeroed: 12, repriced: 10, either: 18 };

test('without a brake everything goes out, whatever the goods are', () => {
  expect(sums(run('first'), 32, braked)).toEqual({ keep: 32 });
});

test('one brake: with and without the goods it names', () => {
  expect(sums(run('zeroed'), 32, braked)).toEqual({ keep: 20, zeroed: 32, repriced: 20, both: 32 });
  expect(sums(run('repriced'), 32, braked)).toEqual({ keep: 22, zeroed: 22, repriced: 32, both: 32 });
});

test('two brakes: a good that both name is left out once, and also when only one lets it go', () => {
  expect(sums(run('zeroed', 'repriced'), 32, braked)).toEqual({
    keep: 14,
    zeroed: 22,
    repriced: 20,
    both: 32,
  });
});
