import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tooLarge } from '../problems.ts';

const onError = () => {
  throw tooLarge();
};

/** Forms of the page are small; nothing larger is read. */
const form = bodyLimit({ maxSize: 64 * 1024, onError });

/** Forms that hold more: a file, or thousands of chosen groups. */
const large = bodyLimit({ maxSize: 1024 * 1024, onError });
const largeForms = /^\/(configuration\/import|integrations\/[^/]+\/settings)$/;

export const bodyGuard = (): MiddlewareHandler =>
  async function bodyGuard(c, next) {
    return largeForms.test(c.req.path) ? large(c, next) : form(c, next);
  };
