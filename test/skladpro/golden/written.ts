const width = 110;

/** A statement as a person reads it: a clause a line, the values beneath. One that has lines of its own keeps them. */
export function written(text: string, parameters: readonly unknown[]): string {
  const lines = text.includes('\n')
    ? outdented(text)
    : clauses(text).flatMap((line) => folded(line, { mark: '', indent: '    ' }));
  const shown = parameters.map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
  const values = shown.length > 0 ? folded(shown.join(', '), { mark: '-- ', indent: '' }) : [];
  return [`${lines.join('\n')};`, ...values].join('\n');
}

function outdented(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd());
}

const begins = /^ (?=(?:from|where|left join|order by|group by|values|set|limit|select|and) )/;

/** Cuts before every clause that stands in no parentheses. */
function clauses(text: string): string[] {
  let depth = 0;
  let from = 0;
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && text[at] === ' ' && begins.test(text.slice(at))) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)];
}

/** Breaks a long line at its commas and words. */
function folded(line: string, { mark, indent }: { mark: string; indent: string }): string[] {
  const out: string[] = [];
  let current = '';
  for (const part of line.split(/(?<=, | and | or | select )/)) {
    if (current.trim() !== '' && current.length + part.length > width) {
      out.push(`${mark}${current.trimEnd()}`);
      current = indent;
    }
    current += part;
  }
  return [...out, `${mark}${current.trimEnd()}`];
}
