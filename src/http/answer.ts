import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A whole HTML document. */
export const page = async (c: Context, document: JSX.Element, status: ContentfulStatusCode = 200) =>
  c.html(`<!doctype html>${await document}`, status);

/** Asked by the page itself for a part of it. */
export const isPartial = (c: Context): boolean => c.req.header('hx-request') === 'true';

/** The form's way back; only a path of this page, anything else goes to the dashboard. */
export function backOf(form: Record<string, unknown>): string {
  const { back } = form;
  return typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/';
}
