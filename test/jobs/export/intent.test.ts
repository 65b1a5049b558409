import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShopItem } from '../../../src/integrations/shop.ts';
import { BrakeCounter } from '../../../src/jobs/export/brake.ts';
import { compareWithTwin, meetShop, type Twin } from '../../../src/jobs/export/intent.ts';
import type { Target } from '../../../src/jobs/export/values.ts';

const target = fc.record({
  key: fc.string({ minLength: 1 }),
  name: fc.string({ minLength: 1 }),
  price: fc.integer({ min: 1, max: 1_000_000 }),
  units: fc.nat({ max: 10_000 }),
});

const twinOf = (t: Target, group: string): Twin => ({
  goodId: 5,
  remoteId: '77',
  parentId: null,
  groupPath: group,
  ...t,
});

const product = (given: Partial<ShopItem> = {}): ShopItem => ({
  remoteId: '77',
  key: 'A-1',
  name: 'Гювече',
  price: 1990,
  units: 4,
  trashed: false,
  container: false,
  ...given,
});

const wanted: Target = { key: 'A-1', name: 'Гювече', price: 1990, units: 3 };
const nobody = () => undefined;

describe('compareWithTwin', () => {
  it('has nothing to send when the shop confirmed the same', () => {
    fc.assert(
      fc.property(target, fc.boolean(), (t, names) => {
        expect(compareWithTwin(5, t, 'Керамика', twinOf(t, 'Керамика'), names)).toBe('unchanged');
      }),
    );
  });

  it('sends exactly what differs: applying it leaves nothing to send', () => {
    fc.assert(
      fc.property(target, target, (t, other) => {
        const twin = twinOf(other, '');
        const intent = compareWithTwin(5, t, '', twin, false);
        if (intent === 'unchanged') {
          expect([t.price, t.units]).toEqual([other.price, other.units]);
          return;
        }
        const price = intent.after?.price ?? twin.price;
        const units = intent.after?.units ?? twin.units;
        expect(intent.after?.price === null || intent.after?.price !== twin.price).toBe(true);
        expect(compareWithTwin(5, t, '', { ...twin, price, units }, false)).toBe('unchanged');
      }),
    );
  });

  it('sends a rename only when asked', () => {
    const renamed = { ...wanted, name: 'Гювеч' };
    expect(compareWithTwin(5, renamed, '', twinOf(wanted, ''), false)).toBe('unchanged');
    expect(compareWithTwin(5, renamed, '', twinOf(wanted, ''), true)).toMatchObject({
      before: { name: 'Гювече' },
      after: { name: 'Гювеч', price: null, units: null },
    });
  });
});

describe('meetShop', () => {
  it('creates what the shop has not', () => {
    expect(meetShop(5, wanted, 'Керамика', [], nobody)).toMatchObject({
      kind: 'create',
      after: { price: 1990, units: 3 },
    });
  });

  it('adopts the product with the same key and sends only the difference', () => {
    expect(meetShop(5, wanted, '', [product()], nobody)).toMatchObject({
      kind: 'update',
      remoteId: '77',
      before: { price: 1990, units: 4 },
      after: { price: null, units: 3 },
    });
  });

  it('takes a product out of the bin', () => {
    expect(meetShop(5, wanted, '', [product({ trashed: true })], nobody).after).toMatchObject({
      restore: true,
    });
  });

  it.each([
    ['two-in-shop', [product(), product({ remoteId: '78' })], nobody],
    ['product-taken', [product()], () => 9],
    ['product-is-container', [product({ container: true })], nobody],
  ])('does not guess: %s', (code, hits, owner) => {
    expect(meetShop(5, wanted, '', hits, owner)).toMatchObject({ kind: 'conflict', problem: { code } });
  });
});

describe('BrakeCounter', () => {
  const zeroed = (count: number) => {
    const counter = new BrakeCounter();
    for (let i = 0; i < count; i += 1) {
      const intent = compareWithTwin(
        5,
        { ...wanted, units: 0 },
        '',
        twinOf({ ...wanted, units: 4 }, ''),
        false,
      );
      if (intent !== 'unchanged') counter.count(intent);
    }
    return counter;
  };

  it('holds a plan that empties more than the allowed share', () => {
    expect(zeroed(21).brakes(100, 20, 10)).toEqual([{ rule: 'zeroed', count: 21, total: 100, limit: 20 }]);
    expect(zeroed(20).brakes(100, 20, 10)).toEqual([]);
  });

  it('does not ask a small shop about every change', () => {
    expect(zeroed(10).brakes(12, 20, 10)).toEqual([]);
    expect(zeroed(11).brakes(12, 20, 10)).toHaveLength(1);
  });
});
