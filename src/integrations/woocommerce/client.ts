import { setTimeout as pause } from 'node:timers/promises';
import type { IntegrationContext } from '../define.ts';
import { exchange, type HttpAnswer } from '../http.ts';
import { ShopError } from '../shop-error.ts';
import { startPage } from './address.ts';
import { jsonOf } from './answer.ts';
import { authorised, type Keys, type Scheme, schemesFor, withoutSecret } from './auth.ts';
import { clockSkew, keysRefused, refusalOf, rightsMissing } from './auth-problem.ts';
import { findSite, type Site } from './site.ts';

/** One request below `wc/v3/`. */
export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Record<string, string | number>;
  body?: unknown;
  /** The shop answers it without keys, so success says nothing about them. */
  open?: true;
}

export interface Reply {
  value: unknown;
  /** `X-WP-Total`; null when the answer is not a list. */
  total: number | null;
}

export interface ClientOptions {
  /** Milliseconds before each repetition of a read. Writes are never repeated. */
  pauses?: number[];
  /** Milliseconds for a read and for a write; a batch of 100 products took up to 57 s on a loaded shop. */
  timeouts?: { read: number; write: number };
  /** Rows of a list in one request, at least 2; the shop gives 100 at most. */
  pageSize?: number;
}

/** Longest `Retry-After` that is waited for inside a call. */
const patience = 30_000;

const mayPass = (error: unknown): error is ShopError =>
  error instanceof ShopError && ['unreachable', 'server', 'limited'].includes(error.kind);

/**
 * Requests to one shop's REST API v3. It climbs the ladder of authentication once and keeps to the way that worked.
 * Only what an answer proves undone is sent again: after 401, and a PUT that the server blocked goes as POST.
 */
export class WooCommerceClient {
  readonly pageSize: number;
  readonly #start: URL;
  readonly #keys: Keys;
  readonly #context: IntegrationContext;
  readonly #pauses: number[];
  readonly #timeouts: { read: number; write: number };
  #site: Promise<Site> | undefined;
  #scheme: Scheme | undefined;
  #putBlocked = false;

  /** @throws ProblemError `bad-address` */
  constructor(
    settings: { url: string; consumerKey: string; consumerSecret: string },
    context: IntegrationContext,
    options: ClientOptions = {},
  ) {
    this.#start = startPage(settings.url);
    this.#keys = { key: settings.consumerKey.trim(), secret: settings.consumerSecret.trim() };
    this.#context = context;
    this.#pauses = options.pauses ?? [500, 2000];
    this.pageSize = options.pageSize ?? 100;
    this.#timeouts = options.timeouts ?? { read: 60_000, write: 120_000 };
  }

  /** The way of presenting the keys that worked, once one did. */
  get scheme(): Scheme | undefined {
    return this.#scheme;
  }

  /** Where the REST interface is; asked once. */
  site(): Promise<Site> {
    this.#site ??= this.#patiently(() =>
      findSite(this.#start, (url) => this.#exchange('GET', url, {}), this.#context.now()),
    ).catch((error) => {
      this.#site = undefined;
      throw error;
    });
    return this.#site;
  }

  /** @throws ShopError */
  call(call: Call): Promise<Reply> {
    return (call.method ?? 'GET') === 'GET' ? this.#patiently(() => this.#once(call)) : this.#once(call);
  }

  async #patiently<T>(read: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await read();
      } catch (error) {
        const wait = this.#pauses[attempt];
        if (wait === undefined || !mayPass(error) || this.#context.signal.aborted) throw error;
        if ((error.retryAfter ?? 0) > patience) throw error;
        await this.#wait(Math.max(wait, error.retryAfter ?? 0), error);
      }
    }
  }

  /** Ends early with the failure that caused the wait when the run is stopped. */
  async #wait(milliseconds: number, failure: ShopError): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#context.signal }).catch(() => {
      throw failure;
    });
  }

  async #once(call: Call): Promise<Reply> {
    const site = await this.site();
    const disguised = call.method === 'PUT' && this.#putBlocked;
    const method = disguised ? 'POST' : (call.method ?? 'GET');
    const url = new URL(call.path, site.base);
    const params = Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)] as const);
    if (disguised) params.push(['_method', 'PUT']);
    const answer = await this.#knock({ ...call, method }, url, params, site.home);
    if (method === 'PUT' && this.#blocksPut(answer)) {
      this.#putBlocked = true;
      return this.#once(call);
    }
    const value = jsonOf(answer, { write: method !== 'GET', url, now: this.#context.now() });
    const total = Number(answer.headers.get('x-wp-total') ?? Number.NaN);
    return { value, total: Number.isNaN(total) ? null : total };
  }

  /** Such pages come from the web server's own rules, before WordPress; order updates are absolute, so POST is safe. */
  #blocksPut(answer: HttpAnswer): boolean {
    const json = /json/i.test(answer.headers.get('content-type') ?? '');
    return [403, 405, 501].includes(answer.status) && !json;
  }

  async #knock(
    call: Call & { method: 'GET' | 'POST' | 'PUT' },
    url: URL,
    params: readonly (readonly [string, string])[],
    home: URL,
  ): Promise<HttpAnswer> {
    const write = call.method !== 'GET';
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const ladder = this.#scheme ? [this.#scheme] : schemesFor(url);
    let refused: HttpAnswer | undefined;
    for (const scheme of ladder) {
      const now = this.#context.now();
      const signed = authorised(scheme, { method: call.method, url, params }, this.#keys, home, now);
      const answer = await this.#exchange(call.method, signed.url, signed.headers, body);
      if (answer.status !== 401) {
        if (answer.status < 300 && !call.open) this.#scheme = scheme;
        return answer;
      }
      if (refusalOf(answer) === 'foreign') return answer;
      if (this.#scheme) throw new ShopError('auth', 'nothing', rightsMissing(answer, write));
      if (refused === undefined || refusalOf(answer) === 'known') refused = answer;
      if (scheme === 'basic' && refusalOf(answer) === 'known') {
        throw new ShopError('auth', 'nothing', keysRefused(answer, 0));
      }
    }
    if (refused === undefined) throw new Error('the ladder of authentication has no rungs');
    const skew = clockSkew(refused.headers, this.#context.now());
    throw new ShopError('auth', 'nothing', keysRefused(refused, skew));
  }

  async #exchange(
    method: 'GET' | 'POST' | 'PUT',
    url: URL,
    headers: Record<string, string>,
    body?: string,
  ): Promise<HttpAnswer> {
    const answer = await exchange({
      method,
      url,
      headers: {
        accept: 'application/json',
        'cache-control': 'no-cache',
        'user-agent': 'SkladBridge',
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      timeout: method === 'GET' ? this.#timeouts.read : this.#timeouts.write,
      signal: this.#context.signal,
    });
    return { ...answer, text: withoutSecret(answer.text, this.#keys) };
  }
}
