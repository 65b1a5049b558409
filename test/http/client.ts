import type { HttpBindings } from '@hono/node-server';
import type { Lang } from '../../src/domain/text.ts';
import { createApp } from '../../src/http/app.tsx';
import type { Deps } from '../../src/http/deps.ts';
import { createSignIn } from '../../src/http/sign-in.ts';
import { careOf } from '../../src/jobs/care.ts';
import { matchingDesk } from '../../src/jobs/matching/desk.ts';
import type { Runner } from '../../src/jobs/runner.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import type { SetupDeps } from '../../src/jobs/setup/deps.ts';
import { setupOf } from '../../src/jobs/setup/setup.ts';
import { warehouseDesk } from '../../src/jobs/setup/warehouse.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { wizardDesk } from '../../src/jobs/wizard/desk.ts';
import { version } from '../../src/version.ts';
import { type FakeControls, fakeControls } from './fake-controls.ts';
import { now } from './rows.ts';
import { setupDeps } from './setup.ts';
import { memoryState } from './state.ts';

export const host = '127.0.0.1:8710';
export const origin = `http://${host}`;
export const bindings = { incoming: { socket: { localPort: 8710 } } } as HttpBindings;

export interface TestOptions {
  language?: Lang;
  /** As after the very first start: nobody has answered or left the first set-up yet. */
  fresh?: true;
  /** Other parts of the settings side than the empty ones. */
  setup?: Partial<SetupDeps>;
}

/** The app over an empty state in memory and controls that only remember, with a client in front. */
export function testApp({ language = 'bg', fresh, setup }: TestOptions = {}) {
  const controls: FakeControls = fakeControls();
  const settings = { language };
  const state = memoryState();
  const setUp: SetupDeps = { ...setupDeps(state, controls), ...setup };
  /** Reading both sides is only remembered. */
  const looked: Runner['look'] = (integrationId, kind, _work, onStart) => {
    controls.calls.push(['look', integrationId, kind]);
    onStart(79);
    return new Promise(() => undefined);
  };
  const deps: Deps = {
    state,
    controls,
    setup: setupOf(setUp),
    warehouse: warehouseDesk(setUp),
    wizard: wizardDesk(setUp),
    matching: matchingDesk({
      state: setUp.state,
      runner: { look: looked },
      exportNow: (id) => controls.run(id, 'export'),
      now: () => new Date(now),
      onError: (error) => {
        throw error;
      },
    }),
    settings,
    care: careOf({
      ...setUp,
      standing: controls.standing,
      parts: {
        types: storedTypes(setUp.types),
        warehouse: setUp.warehouseValue,
        schedule: scheduleSchema,
      },
      version,
    }),
    signIn: createSignIn(() => now),
    version,
    now: () => now,
  };
  if (!fresh) deps.wizard.keep({ ...deps.wizard.read(), state: 'open' });
  const app = createApp(deps);
  const request = (path: string, init: RequestInit = {}) =>
    app.request(`${origin}${path}`, { ...init, headers: { host, ...init.headers } }, bindings);
  return { app, deps, controls, settings, request, state, setUp };
}

export type TestApp = ReturnType<typeof testApp>;

/** A browser with a session: reads and posts like one. */
export function signedIn(test: TestApp) {
  const token = test.deps.signIn.redeem(test.deps.signIn.issue()) ?? '';
  const csrf = test.deps.signIn.session(token)?.csrf ?? '';
  const cookie = `skladbridge-8710=${token}`;
  const get = (path: string, headers: Record<string, string> = {}) =>
    test.request(path, { headers: { cookie, ...headers } });
  const text = async (path: string, headers: Record<string, string> = {}) =>
    (await get(path, headers)).text();
  const post = (
    path: string,
    form: Record<string, string> | [string, string][] = {},
    headers: Record<string, string | undefined> = {},
  ) => {
    const sent = Object.entries({
      cookie,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return test.request(path, {
      method: 'POST',
      headers: Object.fromEntries(sent),
      body: new URLSearchParams([
        ['_csrf', csrf],
        ...(Array.isArray(form) ? form : Object.entries(form)),
      ]).toString(),
    });
  };
  return { cookie, csrf, get, text, post, token };
}
