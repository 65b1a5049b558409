import { Hono } from 'hono';
import { type Problem, ProblemError } from '../../domain/problem.ts';
import { SettingsPage } from '../../views/pages/settings.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { notFound } from '../problems.ts';
import { surroundings, uiOf } from '../screen.ts';

/** NaN for anything but digits; the value's own check then refuses it in words. */
const whole = (text: string): number => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN);

/** Settings of the agent, backups and the way back from one. */
export function settingsRoutes(deps: Deps): Hono<Env> {
  const { care } = deps;
  const app = new Hono<Env>();

  const show = (c: PageContext, outcome: { done?: string; problem?: Problem } = {}) =>
    page(
      c,
      <SettingsPage
        ui={uiOf(c, deps)}
        around={surroundings(deps)}
        data={{
          settings: care.settings(),
          backups: care.backups(),
          folder: care.backupsFolder,
          staged: care.restoreStaged(),
          done: outcome.done ?? '',
          problem: outcome.problem ?? null,
        }}
      />,
      outcome.problem ? 409 : 200,
    );

  /** Does the work and comes back; a refusal stands on the page. */
  const attempt = async (c: PageContext, work: () => unknown, done: string) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return show(c, { problem: error.problem });
    }
    return c.redirect(done, 303);
  };

  app.get('/settings', (c) => {
    const words = uiOf(c, deps).w.settingsPage;
    const { saved, backup } = c.req.query();
    if (saved === 'yes') return show(c, { done: words.saved });
    const made = care.backups().find(({ name }) => name === backup);
    return show(c, made ? { done: words.backupMade(made.name) } : {});
  });
  app.post('/settings', async (c) => {
    const form = await c.req.formData();
    const settings = {
      port: whole(textOf(form, 'port')),
      retentionDays: whole(textOf(form, 'retentionDays')),
      dailyBackup: { on: textOf(form, 'daily') === 'yes', keep: whole(textOf(form, 'keep')) },
    };
    return attempt(c, () => care.keep(settings), '/settings?saved=yes');
  });
  app.post('/settings/backup', async (c) => {
    try {
      const name = await care.backup();
      return c.redirect(`/settings?backup=${encodeURIComponent(name)}#backups`, 303);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return show(c, { problem: error.problem });
    }
  });
  app.get('/settings/backups/:name', (c) => {
    const name = c.req.param('name');
    const bytes = care.readBackup(name);
    if (!bytes) throw notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
  app.post('/settings/restore', async (c) => {
    const name = textOf(await c.req.formData(), 'name');
    return attempt(c, () => care.stageRestore(name), '/settings');
  });
  app.post('/settings/restore/cancel', (c) => attempt(c, () => care.cancelRestore(), '/settings'));
  return app;
}
