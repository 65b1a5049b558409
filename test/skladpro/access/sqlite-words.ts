/** Tokens of a statement: text, #date#, [name], @@variable, number or word, space, any other character. */
const token = /'(?:[^']|'')*'|#[^#]*#|\[[^\]]*\]|@@\w+|[\w.+]+|\s+|./g;

/**
 * A statement of Access in the words of SQLite: TOP, LCASE, LIKE with brackets, &, CHR(), #dates# and @@IDENTITY. What
 * SQLite knows as well stays as it is: brackets round names, IIF, parentheses round joins.
 */
export function sqliteWords(statement: string): string {
  const tokens = statement.match(token) ?? [];
  const limit = /^select top (\d+) /.exec(statement)?.[1];
  const words = limit === undefined ? tokens : ['select', ...tokens.slice(5)];
  return `${phrase(words)}${limit === undefined ? '' : ` limit ${limit}`}`;
}

function phrase(tokens: string[]): string {
  let said = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at] ?? '';
    if (word === 'lcase') {
      const end = closing(tokens, at + 1);
      said += lowered(phrase(tokens.slice(at + 2, end)), tokens.slice(end).join(''));
      at = end;
    } else if (word === 'like') {
      const begin = at + 2;
      const end = tokens[begin] === '(' ? closing(tokens, begin) : begin;
      said += `like ${phrase(tokens.slice(begin, end + 1).map(pattern))} escape '!'`;
      at = end;
    } else said += single(word);
  }
  return said;
}

/** Index of the parenthesis that closes the one at the index. */
function closing(tokens: string[], open: number): number {
  for (let at = open, depth = 0; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a parenthesis is not closed');
}

/** SQLite's own lower() knows Latin letters only; of the others those count that stand in what follows. */
function lowered(expression: string, following: string): string {
  const letters = new Set(following.match(/[а-я]/g));
  return [...letters].reduce(
    (inner, letter) => `replace(${inner}, '${letter.toUpperCase()}', '${letter}')`,
    `lower(${expression})`,
  );
}

/** `[%]` → `!%`. */
const pattern = (word: string): string =>
  word.startsWith("'")
    ? word
        .replaceAll('!', '!!')
        .replace(/\[([%_])\]/g, '!$1')
        .replace(/\[(.)\]/g, '$1')
    : word;

function single(word: string): string {
  if (word.startsWith('#')) return `'${word.slice(1, -1)}'`;
  if (word === '&') return '||';
  if (word === 'chr') return 'char';
  return word === '@@identity' ? 'last_insert_rowid()' : word;
}
