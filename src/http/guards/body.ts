import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tooLarge } from '../problems.ts';

/** Forms of the page are small; nothing larger is read. */
const largest = 64 * 1024;

export const bodyGuard = (): MiddlewareHandler =>
  bodyLimit({
    maxSize: largest,
    onError: () => {
      throw tooLarge();
    },
  });
