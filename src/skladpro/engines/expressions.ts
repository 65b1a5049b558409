import { type Expression, sql } from 'kysely';
import type { Expressions } from '../engine.ts';
import { beginsWith, holds } from '../text.ts';

/** The column without the marks that people put between digits. */
const bare = (column: Expression<string | null>): Expression<string | null> =>
  [' ', '-', '.', '/', '(', ')'].reduce<Expression<string | null>>(
    (expression, mark) => sql`replace(${expression}, ${mark}, '')`,
    column,
  );

/** The expressions in the words of SQLite, MySQL and SQL Server. */
export const standardExpressions: Expressions = {
  lower: (column) => sql`lower(${column})`,
  // NULL, and text in SQLite, equal no number.
  notANumber: (column) => sql`case when ${column} + 0 = ${column} then 0 else 1 end`,
  beginsWith: (column, text) => sql`${column} like ${beginsWith(text)} escape '!'`,
  holds: (column, text) => sql`${column} like ${holds(text)} escape '!'`,
  bareIs: (column, texts) => sql`upper(${bare(column)}) in (${sql.join(texts)})`,
  bareHolds: (column, text) => sql`${bare(column)} like ${holds(text)} escape '!'`,
};
