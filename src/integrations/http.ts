import { ofetch } from 'ofetch';
import type { Problem } from '../domain/problem.ts';
import {
  cancelledProblem,
  networkProblem,
  provesUnsent,
  systemCode,
  timeoutProblem,
} from './network-problem.ts';
import { ShopError } from './shop-error.ts';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** Milliseconds for the whole exchange, the body included. */
  timeout: number;
  signal: AbortSignal;
}

/** Any answer, whatever its status; redirects are not followed. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** Characters of the largest answer that is read; a page of a hundred whole orders has some 400,000. */
const largest = 50_000_000;

/**
 * One exchange with a shop, never repeated here.
 * @throws ShopError `unreachable` when no whole answer came; its outcome is `unknown` for a write that may have arrived.
 * `shape` for an endless answer.
 */
export async function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const limit = AbortSignal.timeout(request.timeout);
  try {
    const answer = await ofetch.raw(request.url.href, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      responseType: 'stream',
      ignoreResponseError: true,
      retry: false,
      signal: AbortSignal.any([request.signal, limit]),
    });
    return { status: answer.status, headers: answer.headers, text: await textOf(answer._data) };
  } catch (error) {
    if (error instanceof AnswerTooLarge) {
      throw new ShopError(
        'shape',
        request.method === 'GET' ? 'nothing' : 'unknown',
        tooLarge(request.url.host),
      );
    }
    const code = systemCode(error);
    const outcome = request.method === 'GET' || provesUnsent(code) ? 'nothing' : 'unknown';
    const problem = request.signal.aborted
      ? cancelledProblem
      : limit.aborted
        ? timeoutProblem(request.url.host, Math.round(request.timeout / 1000))
        : networkProblem(code, request.url.host, code || 'no system code');
    throw new ShopError('unreachable', outcome, problem, { cause: error });
  }
}

class AnswerTooLarge extends Error {}

async function textOf(body: ReadableStream<Uint8Array> | null | undefined): Promise<string> {
  if (!body) return '';
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.length > largest) throw new AnswerTooLarge();
  }
  return text;
}

const tooLarge = (host: string): Problem => ({
  code: 'answer-too-large',
  text: {
    bg: `Отговорът на ${host} няма край: след ${largest / 1_000_000} милиона знака четенето е спряно.`,
    en: `The answer of ${host} has no end: after ${largest / 1_000_000} million characters the reading was stopped.`,
  },
  advice: {
    bg: 'Проверете адреса на магазина. Ако е верен, добавка или кеш разваля отговорите на /wp-json/.',
    en: 'Check the address of the shop. If it is right, a plug-in or a cache spoils the answers of /wp-json/.',
  },
});

/** Milliseconds that `Retry-After` asks for (seconds or a date); undefined when absent or unreadable. */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
