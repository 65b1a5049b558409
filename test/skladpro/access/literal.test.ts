import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { literal, Moment } from '../../../src/skladpro/engines/access/literal.ts';
import { sqliteWords } from './sqlite-words.ts';

const database = new Database(':memory:');
afterAll(() => database.close());

/** The value as a database reads it back from a statement. */
const readBack = (value: unknown): unknown =>
  database
    .prepare(sqliteWords(`select ${literal(value)} as [value]`))
    .pluck()
    .get();

describe('a literal', () => {
  test('gives any text back, but for the zero character', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom("'", '|', '"', '#', '?', '[', ']', '\\', '\n', '--', 'чай', '{d'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(text)).toBe(text.replaceAll('\0', ''));
      }),
    );
  });

  test('gives any number back to the last digit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), (value) => {
        expect(readBack(value)).toBe(value + 0);
      }),
    );
  });

  test.each([
    ["О'Нийл", "'О''Нийл'"],
    ['a|b', "('a' & chr(124) & 'b')"],
    [' ', "' '"],
    [12, '12'],
    [-0, '0'],
    [12.5, '1.25e+1'],
    [7n, '7'],
    [true, '-1'],
    [false, '0'],
    [null, 'null'],
    [new Moment('2026-03-02'), '#2026-03-02#'],
    [new Moment('2026-03-02 09:05:00'), '#2026-03-02 09:05:00#'],
  ])('of %o is %s', (value, text) => {
    expect(literal(value)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, {}, new Date(0)])(
    'of %o is refused',
    (value) => {
      expect(() => literal(value)).toThrow();
    },
  );

  test.each(['2026-3-2', '2026-03-02#; x', '02.03.2026', ''])('"%s" is no moment', (text) => {
    expect(() => new Moment(text)).toThrow();
  });
});
