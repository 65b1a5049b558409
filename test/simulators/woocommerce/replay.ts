import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Answer } from './client.ts';

/** One exchange with a real WooCommerce 10.0.2 shop. */
export interface Recorded {
  title: string;
  method: string;
  path: string;
  body?: unknown;
  status: number;
  headers?: Record<string, string>;
  answer: unknown;
  /** Moment of the exchange, where the answer tells it. */
  at?: string;
}

export const recording = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`./recorded/${name}.json`, import.meta.url), 'utf8')) as T[];

/** Parts that depend on chance, on the server's pace or on the machine: random keys, traces, dates a second apart. */
const ignored = new Set(['order_key', 'payment_url', 'related_ids', 'error', 'price_html']);

function ignores(key: string, inside: string): boolean {
  if (key.startsWith('date_') && key !== 'date_modified_gmt') return true;
  if (key === 'error' && inside === 'data') return true;
  if (key === 'id' && inside === 'meta_data') return true;
  return key !== 'error' && ignored.has(key);
}

/** What of the recorded answer must be found again, with the recorded moments left out where they cannot be. */
function comparable(recorded: unknown, inside = ''): unknown {
  if (Array.isArray(recorded)) return recorded.map((element) => comparable(element, inside));
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  const kept = Object.entries(recorded).filter(([key]) => !ignores(key, inside));
  return Object.fromEntries(kept.map(([key, value]) => [key, comparable(value, key)]));
}

/** The same fields of our answer. */
function likewise(ours: unknown, recorded: unknown): unknown {
  if (Array.isArray(recorded) && Array.isArray(ours)) return ours.map((o, i) => likewise(o, recorded[i]));
  if (typeof recorded !== 'object' || recorded === null || Array.isArray(recorded)) return ours;
  if (typeof ours !== 'object' || ours === null || Array.isArray(ours)) return ours;
  return Object.fromEntries(
    Object.entries(recorded).map(([key, value]) => [
      key,
      likewise((ours as Record<string, unknown>)[key], value),
    ]),
  );
}

const byId = (rows: unknown): unknown =>
  Array.isArray(rows) ? [...rows].sort((a, b) => (a.id ?? 0) - (b.id ?? 0)) : rows;

/** Compares status, list headers and every recorded field; `anyOrder` for rows that fell within one second. */
export function expectSame(answer: Answer, recorded: Recorded, anyOrder = false): void {
  expect(answer.status).toBe(recorded.status);
  for (const [name, value] of Object.entries(recorded.headers ?? {}))
    expect(answer.headers.get(name)).toBe(value);
  const expected = comparable(anyOrder ? byId(recorded.answer) : recorded.answer);
  expect(likewise(anyOrder ? byId(answer.body) : answer.body, expected)).toEqual(expected);
}
