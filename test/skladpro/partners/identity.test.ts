import { expect, test } from 'vitest';
import { emailKeys, identityNumber, phoneKey, phoneKeys } from '../../../src/skladpro/partners/identity.ts';

test.each([
  ['203 456 789', '203456789'],
  ['bg203456789', '203456789'],
  ['BG 040 695 718 Е', '040695718Е'],
  ['RO12345678', 'RO12345678'],
  ['000000000', ''],
  ['няма', ''],
  ['-', ''],
  ['12345', ''],
])('the number %o is %o', (text, key) => {
  expect(identityNumber(text)).toBe(key);
});

test.each([
  ['+359 888 123 456', '888123456'],
  ['00359888123456', '888123456'],
  ['0888/12-34-56', '888123456'],
  ['888123456', '888123456'],
  ['(02) 987 65 43', '29876543'],
  ['+44 20 7946 0958', '442079460958'],
  ['0044 20 7946 0958', '442079460958'],
  ['112', ''],
])('the phone %o is %o', (text, key) => {
  expect(phoneKey(text)).toBe(key);
});

test('columns may hold several phones and addresses', () => {
  expect(phoneKeys('02/987-65-43, 0888 123 456')).toEqual(expect.arrayContaining(['29876543', '888123456']));
  expect(emailKeys('A@x.bg; b@y.bg,, нещо')).toEqual(['a@x.bg', 'b@y.bg']);
});
