import { Hono } from 'hono';
import { problemOf } from '../domain/problem.ts';
import { FailurePage } from '../views/pages/failure.tsx';
import { page } from './answer.ts';
import type { Deps } from './deps.ts';
import type { Env, PageContext } from './env.ts';
import { bodyGuard } from './guards/body.ts';
import { csrfGuard } from './guards/csrf.ts';
import { headersGuard } from './guards/headers.ts';
import { hostGuard } from './guards/host.ts';
import { originGuard } from './guards/origin.ts';
import { sessionGuard } from './guards/session.ts';
import { notFound, statusOf } from './problems.ts';
import { assetRoutes } from './routes/assets.ts';
import { configurationRoutes } from './routes/configuration.tsx';
import { dashboardRoutes } from './routes/dashboard.tsx';
import { goodsRoutes } from './routes/goods.tsx';
import { goodsMatchingRoutes } from './routes/goods-matching.tsx';
import { healthRoutes } from './routes/health.tsx';
import { integrationOverviewRoutes } from './routes/integration.tsx';
import { integrationActions } from './routes/integration-actions.ts';
import { integrationSettingsRoutes } from './routes/integration-settings.tsx';
import { integrationSetupRoutes } from './routes/integration-setup.tsx';
import { integrationTestRoutes } from './routes/integration-test.tsx';
import { integrationRoutes } from './routes/integrations.tsx';
import { languageRoutes } from './routes/language.ts';
import { orderActions } from './routes/order-actions.ts';
import { orderRoutes } from './routes/orders.tsx';
import { runActions } from './routes/run-actions.ts';
import { runRoutes } from './routes/runs.tsx';
import { settingsRoutes } from './routes/settings.tsx';
import { signedOut, signInRoutes, signOutRoutes } from './routes/sign-in.tsx';
import { warehouseRoutes } from './routes/warehouse.tsx';
import { wizardRoutes } from './routes/wizard.tsx';
import { uiOf } from './screen.ts';

/**
 * The agent's page. Whatever may be read by anybody on this machine stands before the session guard; everything after
 * it needs a signed-in browser, and every write also the session's own token.
 */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => failure(c, deps, error));
  app.notFound((c) => failure(c, deps, notFound()));
  app.use(hostGuard(), headersGuard(), originGuard(), bodyGuard());
  app.route('/', assetRoutes());
  app.route('/', signInRoutes(deps));
  app.use(sessionGuard(deps.signIn, signedOut(deps)), csrfGuard());
  app.route('/', signOutRoutes(deps));
  app.route('/', wizardRoutes(deps));
  app.route('/', dashboardRoutes(deps));
  app.route('/', integrationRoutes(deps));
  app.route('/', integrationActions(deps));
  app.route('/', integrationSetupRoutes(deps));
  app.route('/', integrationSettingsRoutes(deps));
  app.route('/', integrationTestRoutes(deps));
  app.route('/', integrationOverviewRoutes(deps));
  app.route('/', configurationRoutes(deps));
  app.route('/', warehouseRoutes(deps));
  app.route('/', runRoutes(deps));
  app.route('/', runActions(deps));
  app.route('/', orderRoutes(deps));
  app.route('/', orderActions(deps));
  app.route('/', goodsRoutes(deps));
  app.route('/', goodsMatchingRoutes(deps));
  app.route('/', settingsRoutes(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', languageRoutes(deps));
  return app;
}

/**
 * Shows what could not be done, in words, with the way back to where it was asked. Reads nothing more of the request: it
 * may have been refused because of what it is.
 */
function failure(c: PageContext, deps: Deps, error: unknown) {
  const problem = problemOf(error);
  return page(
    c,
    <FailurePage ui={uiOf(c, deps)} problem={problem} back={c.get('back') ?? '/'} />,
    statusOf(problem.code),
  );
}
