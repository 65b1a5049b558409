import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Session } from './sign-in.ts';

/** Types of the page's requests. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    session: Session;
    /** Where a write came from and goes back to; absent until its form was read. */
    back?: string;
  };
}

export type PageContext = Context<Env>;
