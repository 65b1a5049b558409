import { sql } from 'kysely';
import type { Expressions } from '../../engine.ts';

/** What stands for itself in a LIKE pattern, whichever of its two sets of wildcards Access uses. */
const plain = (text: string): string => text.replace(/[%_[#*?]/g, '[$&]');

/** Everything that holds the characters of the text in their order, whatever stands between them. */
const sparsely = (text: string): string => `%${[...text].map(plain).join('%')}%`;

/**
 * The expressions in the words of Access: LIKE has no escape, CASE is unknown, and outside the program itself Replace() is
 * too. A Double column holds no text.
 */
export const accessExpressions: Expressions = {
  lower: (column) => sql`lcase(${column})`,
  notANumber: (column) => sql`iif(${column} is null, 1, 0)`,
  beginsWith: (column, text) => sql`${column} like ${`${plain(text)}%`}`,
  holds: (column, text) => sql`${column} like ${`%${plain(text)}%`}`,
  bareIs: (column, texts) =>
    sql`(${sql.join(
      texts.map((text) => sql`${column} like ${sparsely(text)}`),
      sql` or `,
    )})`,
  bareHolds: (column, text) => sql`${column} like ${sparsely(text)}`,
};
