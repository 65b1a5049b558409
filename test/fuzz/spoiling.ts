import * as fc from 'fast-check';
import type { Answer } from './hostile-shop.ts';

/** Values that programs, plug-ins and people put where others are expected. */
const oddities: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  -1e308,
  9_007_199_254_740_992,
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '1e-999',
  '1e999999999',
  '-5',
  '1,50',
  '1.234.567,89',
  '0x10',
  '٣',
  '',
  ' ',
  'null',
  '<script>alert(1)</script>',
  '&lt;&#x1F6D2;&amp;amp;',
  '🛒'.repeat(60),
  '\u0000',
  '\ud800',
  "'; drop table goods; --",
  'я'.repeat(100_000),
  [],
  {},
  [[[]]],
  JSON.parse('{"__proto__": {"id": 1}, "constructor": {"prototype": {"total": "1"}}}'),
];

const someValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  fc.jsonValue({ maxDepth: 3 }),
);

/** One change of a JSON value; `at` chooses the place among all places of the value. */
const change = fc.record({
  at: fc.nat(),
  what: fc.oneof(
    { weight: 5, arbitrary: someValue.map((value) => ({ kind: 'set' as const, value })) },
    fc.constantFrom(
      { kind: 'remove' as const },
      { kind: 'repeat' as const },
      { kind: 'reverse' as const },
      { kind: 'wrap' as const },
      { kind: 'deepen' as const },
      { kind: 'negate' as const },
    ),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesOf(holder[key], found);
  }
  return found;
}

function changed(value: unknown, { what }: Change): unknown {
  switch (what.kind) {
    case 'set':
      return structuredClone(what.value);
    case 'repeat':
      return Array.isArray(value) ? [...value, ...value] : [value, value];
    case 'reverse':
      return Array.isArray(value) ? value.toReversed() : String(value).split('').reverse().join('');
    case 'wrap':
      return [value];
    case 'deepen':
      return JSON.parse(`${'['.repeat(2_000)}${JSON.stringify(value) ?? 'null'}${']'.repeat(2_000)}`);
    case 'negate':
      return typeof value === 'number' ? -value : `-${String(value)}`;
    default:
      return value;
  }
}

function withChange(root: unknown, one: Change): unknown {
  const box = { root };
  const places = placesOf(box);
  const place = places[one.at % places.length];
  if (!place) return root;
  const holder = place.holder as Record<string, unknown>;
  if (one.what.kind === 'remove') {
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else delete holder[place.key];
  } else holder[place.key] = changed(holder[place.key], one);
  return box.root;
}

const html = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>…</body></html>';
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const huge = `[${Array.from({ length: 10_000 }, () => `"${'x'.repeat(1_000)}"`).join(',')}]`;
const longTags = '<b '.repeat(500_000);

/** What is done to an answer; printed, it tells what. */
export type Spoiling = ((answer: Answer) => Answer) & { [fc.toStringMethod]?: () => string };

/** An answer in place of the right one. */
const replacement: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.json({ maxDepth: 4 }).map((body) => (answer: Answer) => ({ ...answer, body })),
  fc
    .constantFrom('', 'null', 'true', '[]', '{}', '0', '"text"', '[null]', '[[]]', '[{}]', nested, huge)
    .map((body) => (answer: Answer) => ({ ...answer, body })),
  fc
    .constantFrom(html, longTags, 'Fatal error: Allowed memory size', `<br />\nNotice\n[]`)
    .map((body) => (answer: Answer) => ({ ...answer, contentType: 'text/html; charset=UTF-8', body })),
  fc.constant((answer: Answer) => ({ ...answer, body: answer.body.slice(0, answer.body.length / 2) })),
  fc
    .constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 410, 413, 429, 500, 503)
    .map((status) => (answer: Answer) => ({ ...answer, status, ...(status === 204 && { body: '' }) })),
  fc
    .record({ code: fc.string(), message: fc.string(), status: fc.constantFrom(400, 401, 403, 404, 500) })
    .map(({ code, message, status }) => (answer: Answer) => ({
      ...answer,
      status,
      body: JSON.stringify({ code, message, data: { status } }),
    })),
);

const mutation = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes): Spoiling => {
  const spoil = (answer: Answer): Answer => {
    const value = JSON.parse(answer.body);
    return { ...answer, body: JSON.stringify(changes.reduce(withChange, value)) };
  };
  return Object.assign(spoil, { [fc.toStringMethod]: () => JSON.stringify(changes).slice(0, 500) });
});

/** Something that is done to one right answer of a shop, shown by what becomes of it. */
export const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  { weight: 4, arbitrary: mutation },
  { weight: 1, arbitrary: replacement },
);
