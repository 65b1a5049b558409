import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import { countBraked } from '../../state/read/braked.ts';
import { countItems } from '../../state/read/run-items.ts';
import { readRun } from '../../state/read/runs.ts';
import type { Schedule } from '../../state/schema.ts';
import { Sending, WizardDone, type WizardDoneData } from '../../views/pages/wizard/done.tsx';
import { WizardSchedule } from '../../views/pages/wizard/schedule.tsx';
import { draftOf } from '../../views/parts/fields/schedule-draft.ts';
import type { SettingsForm } from '../../views/parts/fields/settings-form.ts';
import { isPlan } from '../../views/run-state.ts';
import { isPartial, page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { readPosted } from '../forms/posted.ts';
import { uiOf } from '../screen.ts';
import { storedForm } from './integration-settings.tsx';
import { decisionOf } from './run-actions.ts';
import { insteadOf, wizardNow } from './wizard-step.ts';

/** Often enough that stock is not sold twice, seldom enough for a small shop's server. */
const suggested: Record<string, Schedule> = {
  import: { kind: 'every', minutes: 5 },
  export: { kind: 'every', minutes: 15 },
};

/** The plan that waits to be sent, or null. */
function planOf(deps: Deps) {
  const run = readRun(deps.state, wizardNow(deps).runId)?.run;
  return run && isPlan(run.state) ? run : null;
}

/** The last step: when jobs run by themselves, and the first sending; and the page that follows it. */
export function wizardScheduleRoutes(deps: Deps): Hono<Env> {
  const { setup, wizard, controls } = deps;
  const app = new Hono<Env>();

  const show = (
    c: PageContext,
    change: Partial<Pick<SettingsForm, 'schedules' | 'errors'>>,
    problem: Problem | null,
  ) => {
    const now = wizardNow(deps);
    const run = planOf(deps);
    if (!run) return c.redirect('/wizard/preview', 303);
    const options = { choices: {}, facts: { supto: false }, warehouse: null, shop: null };
    const stored = storedForm(setup.integration(now.integrationId), options);
    const drafts = Object.entries(stored.schedules).map(([job, draft]) => {
      const better = draft.kind === 'manual' ? suggested[job] : undefined;
      return [job, better ? draftOf(better) : draft] as const;
    });
    const schedules = { ...Object.fromEntries(drafts), ...change.schedules };
    const form = { ...stored, schedules, savedSchedules: schedules, errors: change.errors ?? {} };
    return page(
      c,
      <WizardSchedule
        ui={uiOf(c, deps)}
        wizard={now}
        data={{
          form,
          run,
          counts: countItems(deps.state, run.id),
          braked: countBraked(deps.state, run.id),
          problem,
        }}
      />,
      problem || change.errors ? 409 : 200,
    );
  };

  app.get('/wizard/schedule', async (c) => {
    const instead = insteadOf(wizardNow(deps), 'schedule');
    return instead ? c.redirect(instead, 303) : show(c, {}, null);
  });

  app.post('/wizard/schedule', async (c) => {
    const now = wizardNow(deps);
    const run = planOf(deps);
    const instead = insteadOf(now, 'schedule') ?? (run ? null : '/wizard/preview');
    if (instead || !run) return c.redirect(instead ?? '/wizard/preview', 303);
    const posted = await c.req.formData();
    const id = now.integrationId;
    const read = readPosted(setup.integration(id), posted, uiOf(c, deps));
    if (Object.keys(read.errors).length > 0)
      return show(c, { schedules: read.drafts, errors: read.errors }, null);
    setup.save(id, { settings: read.settings, schedules: read.schedules }, { sameShop: false });
    try {
      await controls.apply(run.id, decisionOf(Object.fromEntries(posted), run.brakes));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return show(c, { schedules: read.drafts }, error.problem);
    }
    setup.enable(id, true);
    wizard.keep({ ...now, state: 'done', typed: {} });
    return c.redirect('/wizard/done', 303);
  });

  app.get('/wizard/done', (c) => {
    const now = wizardNow(deps);
    if (now.state !== 'done' || now.integrationId === '') return c.redirect('/wizard', 303);
    const ui = uiOf(c, deps);
    const data: WizardDoneData = {
      run: readRun(deps.state, now.runId)?.run ?? null,
      live: controls.live().find(({ runId }) => runId === now.runId) ?? null,
      schedules: setup.integration(now.integrationId).schedules,
      integration: `/integrations/${encodeURIComponent(now.integrationId)}`,
    };
    if (isPartial(c)) return c.html(<Sending ui={ui} data={data} />);
    return page(c, <WizardDone ui={ui} wizard={now} data={data} />);
  });
  return app;
}
