import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { backOf } from '../answer.ts';
import type { Env } from '../env.ts';
import { forged } from '../problems.ts';
import { readForm } from '../read-form.ts';

const reads = new Set(['GET', 'HEAD']);

/** Compares in constant time whatever the lengths. */
export function equalSecrets(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Every write carries the session's own token in the field `_csrf`. */
export const csrfGuard = (): MiddlewareHandler<Env> =>
  async function csrfGuard(c, next) {
    if (!reads.has(c.req.method)) {
      const form = await readForm(c);
      c.set('back', backOf(form));
      const { _csrf: token } = form;
      if (typeof token !== 'string' || !equalSecrets(token, c.get('session').csrf)) {
        throw forged();
      }
    }
    await next();
  };
