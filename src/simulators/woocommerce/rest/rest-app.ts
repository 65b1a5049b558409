import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Shop } from '../shop/shop.ts';
import type { ApiKey } from '../state/records.ts';
import { type Disturbance, Reply, type RestCall } from './call.ts';
import type { Page } from './paging.ts';
import { checkParams, type ParamSpecs } from './params.ts';
import { phpJson } from './php-json.ts';
import { parseQuery, type Query } from './query.ts';
import { noRoute, WpError } from './wp-error.ts';

/** What the guards in front of the routes have found out. */
export interface RestEnv {
  Bindings: HttpBindings;
  Variables: {
    user: ApiKey | undefined;
    disturbance: Disturbance;
    /** Seconds that the shop's clock is off. */
    clockSkew: number;
    bodyText: string;
  };
}

/** What a visitor without rights is told. */
const refusals = {
  list: ['woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.'],
  view: ['woocommerce_rest_cannot_view', 'Sorry, you cannot view this resource.'],
  create: ['woocommerce_rest_cannot_create', 'Sorry, you are not allowed to create resources.'],
  edit: ['woocommerce_rest_cannot_edit', 'Sorry, you are not allowed to edit this resource.'],
  delete: ['woocommerce_rest_cannot_delete', 'Sorry, you are not allowed to delete this resource.'],
  batch: ['woocommerce_rest_cannot_batch', 'Sorry, you are not allowed to batch manipulate this resource.'],
} as const;

export interface RouteRule {
  /** Which right is asked; `open` asks none. */
  right: keyof typeof refusals | 'open';
  query?: ParamSpecs;
  body?: ParamSpecs;
}

export type RestHandler = (call: RestCall) => unknown;

const noCache = 'no-cache, must-revalidate, max-age=0, no-store, private';

function parseBody(text: string, type: string | undefined): Record<string, unknown> {
  if (text === '') return {};
  if (!type?.includes('json')) return parseQuery(text);
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    throw new WpError(400, 'rest_invalid_json', 'Invalid JSON body passed.', {
      json_error_code: 4,
      json_error_message: 'Syntax error',
    });
  }
}

export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(phpJson(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=UTF-8', 'Cache-Control': noCache, ...headers },
  });

/** Turns what a route threw into WordPress's error answer. */
export function errorAnswer(error: unknown): Response {
  if (error instanceof WpError) return jsonAnswer(error.status, error.body());
  throw error;
}

/** The REST routes of one shop: `route` adds one, `app` serves them. */
export class RestApp {
  readonly app = new Hono<RestEnv>();
  readonly #shop: Shop;

  constructor(shop: Shop) {
    this.#shop = shop;
    this.app.notFound(() => errorAnswer(noRoute()));
    this.app.onError((error) => errorAnswer(error));
  }

  route(method: 'GET' | 'POST' | 'EDIT' | 'DELETE', path: string, rule: RouteRule, work: RestHandler): void {
    const methods = method === 'EDIT' ? ['POST', 'PUT', 'PATCH'] : [method];
    this.app.on(methods, path, async (c) => this.#serve(c, rule, work));
  }

  async #serve(c: Context<RestEnv>, rule: RouteRule, work: RestHandler): Promise<Response> {
    const query: Query = parseQuery((c.env.incoming.url ?? '').split('?')[1] ?? '');
    const body = parseBody(c.var.bodyText, c.req.header('content-type'));
    if (rule.query) checkParams(query, rule.query);
    if (rule.body) checkParams(body, rule.body);
    if (rule.right !== 'open' && !c.var.user) {
      const [code, message] = refusals[rule.right];
      throw new WpError(401, code, message);
    }
    const path = c.req.param() as Record<string, string>;
    const result = await work({ shop: this.#shop, path, query, body, disturbance: c.var.disturbance });
    return result instanceof Reply
      ? jsonAnswer(result.status, result.body, result.headers)
      : jsonAnswer(200, result);
  }
}

/** A page of a list as an answer. */
export const pageReply = (page: Page): Reply => new Reply(200, page.items, page.headers);
