import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Session } from './sign-in.ts';

/** Types of the page's requests. */
export interface Env {
  Bindings: HttpBindings;
  Variables: { session: Session };
}

export type PageContext = Context<Env>;
