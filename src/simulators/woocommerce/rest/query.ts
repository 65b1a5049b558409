/** Query parameters as PHP reads them: `a[]=1&a[0]=1` are lists, the last of two equal names wins. */
export type Query = Record<string, string | string[]>;

/** Parses the query string (without `?`). */
export function parseQuery(text: string): Query {
  const query: Query = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const list = /^([^[]+)\[(\d*)\]$/.exec(name)?.[1];
    if (list === undefined) {
      query[name] = value;
      continue;
    }
    const held = query[list];
    query[list] = Array.isArray(held) ? [...held, value] : [value];
  }
  return query;
}

/** One text, or undefined when absent; a list is joined by commas. */
export function text(query: Query, name: string): string | undefined {
  const value = query[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** A list, given as `a,b` or as `name[]=a&name[]=b`; undefined when absent. */
export function list(query: Query, name: string): string[] | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  return (Array.isArray(value) ? value : value.split(',')).map((part) => part.trim()).filter(Boolean);
}

/** A boolean as WordPress takes it. */
export function flag(query: Query, name: string): boolean {
  const value = text(query, name)?.toLowerCase();
  return value === 'true' || value === '1';
}

export const integer = (query: Query, name: string, fallback: number): number => {
  const value = text(query, name);
  return value === undefined ? fallback : Number.parseInt(value, 10);
};
