import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { Disturbance } from '../rest/call.ts';
import { PhpFatal } from '../rest/php-fatal.ts';
import { errorAnswer, type RestEnv } from '../rest/rest-app.ts';
import { noRoute, WpError } from '../rest/wp-error.ts';
import type { Fault } from './fault.ts';
import type { FaultPlan } from './fault-plan.ts';
import { databasePage, frontServerPage, interposedPage, maintenancePage } from './html-pages.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Never settles: the client gives up first. */
const forever = (): Promise<Response> => new Promise(() => undefined);

function hangUp(c: Context<RestEnv>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The answer that a fault gives in place of the shop; undefined when the shop still does the work. */
function insteadOf(c: Context<RestEnv>, fault: Fault): Response | Promise<Response> | undefined {
  switch (fault.kind) {
    case 'status':
      return frontServerPage(fault.status, fault.retryAfter);
    case 'maintenance':
      return maintenancePage();
    case 'database-down':
      return databasePage();
    case 'body-too-large':
      return frontServerPage(413);
    case 'critical-error':
      return errorAnswer(new PhpFatal('Error: Allowed memory size exhausted', 1));
    case 'plugin-gone':
      return errorAnswer(noRoute());
    case 'html':
      return interposedPage();
    case 'redirect':
      return new Response(null, { status: fault.status ?? 301, headers: { Location: fault.to } });
    case 'close':
      return hangUp(c);
    case 'hang':
      return forever();
    default:
      return undefined;
  }
}

/** What becomes of the shop's own answer. */
async function spoil(c: Context<RestEnv>, fault: Fault, answer: Response): Promise<Response> {
  const headers = Object.fromEntries(answer.headers);
  const { status } = answer;
  switch (fault.kind) {
    case 'empty':
      return new Response('', { status, headers });
    case 'truncated': {
      const text = await answer.text();
      return new Response(text.slice(0, fault.bytes ?? Math.floor(text.length / 2)), { status, headers });
    }
    case 'text-before': {
      const notice =
        '<br />\n<b>Deprecated</b>: Optional parameter before required in <b>/var/www</b> on line <b>7</b><br />\n';
      return new Response((fault.text ?? notice) + (await answer.text()), { status, headers });
    }
    case 'content-type':
      return new Response(await answer.text(), {
        status,
        headers: { ...headers, 'content-type': fault.type },
      });
    case 'commit-then-close':
      return hangUp(c);
    case 'commit-then-hang':
      return forever();
    case 'commit-then-status':
      return fault.status === 500
        ? errorAnswer(new PhpFatal('Error: Maximum execution time exceeded', 1))
        : frontServerPage(fault.status);
    default:
      return answer;
  }
}

function disturbanceOf(faults: Fault[]): Disturbance {
  const disturbance: Disturbance = { page: {} };
  for (const fault of faults) {
    if (fault.kind === 'shift-pages') disturbance.page.shift = fault.by;
    if (fault.kind === 'repeat-page') disturbance.page.repeat = true;
    if (fault.kind === 'sku-locked') {
      disturbance.skuLocked = (sku) =>
        fault.sku === undefined || fault.sku.toLowerCase() === sku.toLowerCase();
    }
    if (fault.kind === 'fail-item') {
      disturbance.strike = (item) =>
        (fault.item?.(item) ?? true)
          ? new WpError(fault.status ?? 400, fault.code, fault.message)
          : undefined;
    }
  }
  return disturbance;
}

/** Seconds that the faults put the shop's clock off. */
const skewOf = (faults: Fault[]): number =>
  faults.reduce((sum, fault) => sum + (fault.kind === 'clock-skew' ? fault.seconds : 0), 0);

const withoutSignature = (url: string): string => url.replace(/([?&])(oauth|consumer)_[a-z_]+=[^&]*/g, '$1');

/** Lets the plan's faults strike the requests that pass; `latency` milliseconds come before every answer. */
export function injectFaults(plan: FaultPlan, now: () => Date, latency: number): MiddlewareHandler<RestEnv> {
  const cache = new Map<string, { body: string; headers: Record<string, string> }>();
  return async function injectFaults(c, next) {
    const url = c.env.incoming.url ?? '';
    const faults = plan.take({ method: c.req.method, url, body: c.var.bodyText });
    const skew = skewOf(faults);
    c.set('disturbance', disturbanceOf(faults));
    c.set('clockSkew', skew);
    if (latency > 0) await wait(latency);
    for (const fault of faults) if (fault.kind === 'latency') await wait(fault.ms);
    for (const fault of faults) {
      const answer = await insteadOf(c, fault);
      if (answer) return answer;
    }
    const caching = c.req.method === 'GET' && faults.some((fault) => fault.kind === 'cached');
    const seen = caching ? cache.get(withoutSignature(url)) : undefined;
    if (seen) return new Response(seen.body, { headers: { ...seen.headers, 'X-Cache': 'HIT', Age: '3600' } });
    await next();
    if (caching && c.res.status === 200) {
      const body = await c.res.clone().text();
      cache.set(withoutSignature(url), { body, headers: Object.fromEntries(c.res.headers) });
    }
    for (const fault of faults) c.res = await spoil(c, fault, c.res);
    if (skew !== 0) c.res.headers.set('Date', new Date(now().getTime() + skew * 1000).toUTCString());
    return undefined;
  };
}
