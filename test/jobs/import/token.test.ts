import { expect, it } from 'vitest';
import { orderToken } from '../../../src/jobs/import/token.ts';

it('is the same for every agent on the same shop, and another for another shop or order', () => {
  expect(orderToken('shop.example', '10482')).toBe(orderToken('shop.example', '10482'));
  expect(orderToken('shop.example', '10482')).not.toBe(orderToken('shop.example', '1048'));
  expect(orderToken('shop.example', '10482')).not.toBe(orderToken('other.example', '10482'));
});

it('holds only what every database and the operator can read', () => {
  expect(orderToken('shop.example/магазин', '7')).toMatch(/^SB[A-Z2-9]{6}#7$/);
});
