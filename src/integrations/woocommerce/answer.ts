import { type HttpAnswer, retryAfterOf } from '../http.ts';
import { ShopError, type ShopErrorKind } from '../shop-error.ts';
import { apiProblem } from './api-problem.ts';
import { type ApiError, apiErrorOf, bodyOf } from './json-answer.ts';
import { pageProblem } from './page-problem.ts';

/** What was asked, as far as the judgement of the answer depends on it. */
export interface Asked {
  write: boolean;
  url: URL;
  now: Date;
}

/** Given by the web server or WordPress before any plug-in's code runs for the request. */
const beforeAnyWork = new Set([301, 308, 401, 404, 405, 413, 429]);

/**
 * Whether a failed write may have been done. Proof that it was not: a status from before any work, a WordPress error
 * object with a 4xx status, or a 503 with Retry-After (maintenance mode, checked first of all). A web page with 403 is no
 * proof, since a firewall may also stop the answer of finished work.
 */
function outcomeOf(answer: HttpAnswer, asked: Asked, error: ApiError | null): 'nothing' | 'unknown' {
  const { status } = answer;
  if (!asked.write || beforeAnyWork.has(status)) return 'nothing';
  if (status === 503 && answer.headers.has('retry-after')) return 'nothing';
  return status >= 400 && status < 500 && error ? 'nothing' : 'unknown';
}

function kindOf(status: number, error: ApiError | null): ShopErrorKind {
  if (status === 413) return 'too-large';
  if (status === 429) return 'limited';
  if (status >= 500 || status === 408) return 'server';
  if (status === 401 || (status === 403 && error)) return 'auth';
  return status >= 300 ? 'refused' : 'shape';
}

function redirectError(answer: HttpAnswer, asked: Asked): ShopError {
  const location = answer.headers.get('location') ?? '';
  const target = URL.canParse(location, asked.url.href) ? new URL(location, asked.url) : undefined;
  const site = target ? `${target.origin}${target.pathname.replace(/\/(index\.php\/)?wp-json.*$/, '')}` : '?';
  return new ShopError('refused', outcomeOf(answer, asked, null), {
    code: 'redirected',
    text: {
      bg: `Сайтът препраща към друг адрес: ${site}`,
      en: `The site sends visitors on to another address: ${site}`,
    },
    advice: {
      bg: 'Ако това е вашият магазин, въведете точно този адрес в полето „Адрес“.',
      en: 'If that is your shop, enter exactly this address in the field “Address”.',
    },
    details: `HTTP ${answer.status}`,
  });
}

/**
 * The JSON value of a successful answer.
 * @throws ShopError for everything else; its outcome says whether a write may have been done.
 */
export function jsonOf(answer: HttpAnswer, asked: Asked): unknown {
  if (answer.status >= 300 && answer.status < 400) throw redirectError(answer, asked);
  const body = bodyOf(answer);
  if (answer.status < 300 && body.is === 'json') return body.value;
  const error = body.is === 'json' ? apiErrorOf(body.value) : null;
  const retryAfter = retryAfterOf(answer.headers, asked.now);
  throw new ShopError(
    kindOf(answer.status, error),
    outcomeOf(answer, asked, error),
    error ? apiProblem(error) : pageProblem(answer, body),
    retryAfter === undefined ? {} : { retryAfter },
  );
}
