import { Hono } from 'hono';
import type { Problem } from '../domain/problem.ts';
import type { Lang } from '../domain/text.ts';
import { DamagedPage } from '../views/pages/damaged.tsx';
import { uiFor } from '../views/ui.ts';
import { page } from './answer.ts';
import type { Env } from './env.ts';
import { headersGuard } from './guards/headers.ts';
import { hostGuard } from './guards/host.ts';
import { assetRoutes } from './routes/assets.ts';

/**
 * The page of an agent that could not open its own data: every address says so (503), nothing can be done from it.
 * Without its data the agent knows no sign-in, so the page shows the problem and nothing else.
 */
export function damagedPage(problem: Problem, lang: Lang): Hono<Env> {
  const app = new Hono<Env>();
  const ui = uiFor(lang, { csrf: '', here: '/', now: Date.now(), typeName: (type) => type });
  app.use(hostGuard(), headersGuard());
  app.route('/', assetRoutes());
  app.get('*', (c) => page(c, <DamagedPage ui={ui} problem={problem} />, 503));
  return app;
}
