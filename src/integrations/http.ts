import { ofetch } from 'ofetch';
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

/**
 * One exchange with a shop, never repeated here.
 * @throws ShopError `unreachable` when no whole answer came; its outcome is `unknown` for a write that may have arrived.
 */
export async function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const limit = AbortSignal.timeout(request.timeout);
  try {
    const answer = await ofetch.raw(request.url.href, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      responseType: 'text',
      ignoreResponseError: true,
      retry: false,
      signal: AbortSignal.any([request.signal, limit]),
    });
    return { status: answer.status, headers: answer.headers, text: answer._data ?? '' };
  } catch (error) {
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

/** Milliseconds that `Retry-After` asks for (seconds or a date); undefined when absent or unreadable. */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
