import Database from 'better-sqlite3';
import fc from 'fast-check';
import { type Expression, type SqlBool, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { AccessQueryCompiler } from '../../../src/skladpro/engines/access/compiler.ts';
import { accessExpressions } from '../../../src/skladpro/engines/access/expressions.ts';
import { sqliteWords } from './sqlite-words.ts';

const database = new Database(':memory:');
database.exec('create table t ([text] varchar(255))');
database.exec("insert into t values ('')");
afterAll(() => database.close());

/** Whether the expression holds for a column with this text. */
function holds(stored: string, say: (column: Expression<string | null>) => Expression<SqlBool>): boolean {
  database.prepare('update t set [text] = ?').run(stored);
  const query = sql`select ${say(sql.ref('text'))} as [is] from t`.toOperationNode();
  const { sql: statement } = new AccessQueryCompiler().compileQuery(query, { queryId: 'test' });
  return database.prepare(sqliteWords(statement)).pluck().get() === 1;
}

/** Letters that mean something in a pattern of one database or another, and a few that do not. */
const text = fc.array(fc.constantFrom(..."%_[]#*?!^-|'ab1"), { maxLength: 6 }).map((all) => all.join(''));

test('a text is found where it begins the column, whatever its letters mean in a pattern', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (wanted, rest, isThere) => {
      const stored = isThere ? wanted + rest : rest;
      expect(holds(stored, (c) => accessExpressions.beginsWith(c, wanted))).toBe(stored.startsWith(wanted));
    }),
  );
});

test('a text is found anywhere in the column', () => {
  fc.assert(
    fc.property(text, text, text, fc.boolean(), (wanted, before, after, isThere) => {
      const stored = isThere ? before + wanted + after : before;
      expect(holds(stored, (c) => accessExpressions.holds(c, wanted))).toBe(stored.includes(wanted));
    }),
  );
});

test('digits are found whatever marks stand between them', () => {
  const mark = fc.constantFrom('', ' ', '-', '.', '/', '(', ')');
  const digits = fc.array(fc.tuple(fc.constantFrom(...'0123456789'), mark), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(digits, (pairs) => {
      const number = pairs.map(([digit]) => digit).join('');
      const stored = pairs.map(([digit, after]) => digit + after).join('');
      expect(holds(`тел. ${stored}`, (c) => accessExpressions.bareHolds(c, number))).toBe(true);
      expect(holds(stored, (c) => accessExpressions.bareIs(c, ['X', number]))).toBe(true);
      expect(holds('няма', (c) => accessExpressions.bareIs(c, [number]))).toBe(false);
    }),
  );
});
