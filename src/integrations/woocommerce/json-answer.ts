import type { HttpAnswer } from '../http.ts';

/** What the body of an answer turned out to be. */
export type Body =
  | { is: 'json'; value: unknown }
  /** Text, usually a PHP notice, stands before an otherwise whole answer. */
  | { is: 'prefixed'; before: string }
  | { is: 'page' }
  | { is: 'empty' }
  | { is: 'broken' };

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** Notices hold few brackets, and each try reads all that follows. */
const mostTries = 50;

/** Where a whole JSON answer begins after something else, at a line's beginning or right after a tag; -1 if nowhere. */
function jsonAfterText(text: string): number {
  let tries = 0;
  for (const match of text.matchAll(/[{[]/g)) {
    tries += 1;
    if (match.index > 20_000 || tries > mostTries) return -1;
    if (match.index > 0 && parsed(text.slice(match.index))) return match.index;
  }
  return -1;
}

/** Reads strictly: only an answer that says it is JSON and is nothing but JSON counts. */
export function bodyOf(answer: HttpAnswer): Body {
  const text = answer.text.trim();
  if (text === '') return { is: 'empty' };
  const saysJson = /\bjson\b/i.test(answer.headers.get('content-type') ?? '');
  const whole = parsed(text);
  if (whole) return saysJson ? { is: 'json', value: whole.value } : { is: 'page' };
  const start = jsonAfterText(text);
  if (start > 0) return { is: 'prefixed', before: text.slice(0, start) };
  return saysJson ? { is: 'broken' } : { is: 'page' };
}

/** The error object that WordPress gives: `{code, message, data: {status, …}}`. */
export interface ApiError {
  code: string;
  message: string;
  /** Id of the product or term that already has what was asked for. */
  resourceId: string;
}

/** null when the value is not a WordPress error. `data` may also be a bare number. */
export function apiErrorOf(value: unknown): ApiError | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, message, data } = value as { code?: unknown; message?: unknown; data?: unknown };
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  const id =
    typeof data === 'object' && data !== null && 'resource_id' in data
      ? Number(data.resource_id)
      : Number.NaN;
  return { code, message, resourceId: Number.isSafeInteger(id) && id > 0 ? String(id) : '' };
}
