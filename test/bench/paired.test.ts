import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, paired } from '../../bench/paired.ts';

describe('paired', () => {
  it('divides the agent by the bare side of the same pair and lets them begin in turn', async () => {
    const order: string[] = [];
    const costs = { agent: [10, 30, 50], bare: [5, 10, 10] };
    const side = (name: 'agent' | 'bare') => async () => {
      order.push(name);
      return costs[name].shift() ?? Number.NaN;
    };
    expect(await paired(3, { agent: side('agent'), bare: side('bare') })).toEqual([2, 3, 5]);
    expect(order).toEqual(['agent', 'bare', 'bare', 'agent', 'agent', 'bare']);
  });

  it('ends with the first side that fails', async () => {
    const broken = { agent: async () => 1, bare: () => Promise.reject(new Error('no shop')) };
    await expect(paired(1, broken)).rejects.toThrow('no shop');
  });
});

describe('median', () => {
  it('is the middle of an odd number and the mean of the middle two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it('has at most half of the values on either side, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
