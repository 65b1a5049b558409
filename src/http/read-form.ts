import type { Context } from 'hono';
import { unreadableForm } from './problems.ts';

type Form = Awaited<ReturnType<Context['req']['parseBody']>>;

/** The posted form; empty for a body that is none. @throws ProblemError `bad-form` for one that is broken */
export async function readForm(c: Context): Promise<Form> {
  try {
    return await c.req.parseBody();
  } catch (cause) {
    throw unreadableForm(cause);
  }
}
