import { Hono } from 'hono';
import { ProblemError } from '../../domain/problem.ts';
import { ConfigurationPage } from '../../views/pages/configuration.tsx';
import { page } from '../answer.ts';
import type { Deps } from '../deps.ts';
import type { Env, PageContext } from '../env.ts';
import { textOf } from '../forms/texts.ts';
import { badForm } from '../problems.ts';
import { surroundings, uiOf } from '../screen.ts';

const fileName = 'skladbridge-configuration.json';

/** The configuration file: downloaded, and taken over. */
export function configurationRoutes(deps: Deps): Hono<Env> {
  const { setup } = deps;
  const app = new Hono<Env>();
  const show = (c: PageContext, result: Parameters<typeof ConfigurationPage>[0]['result']) =>
    page(
      c,
      <ConfigurationPage ui={uiOf(c, deps)} around={surroundings(deps)} result={result} />,
      result && 'problem' in result ? 409 : 200,
    );

  app.get('/configuration', (c) => show(c, null));
  app.post('/configuration/export', async (c) => {
    const text = setup.configuration(textOf(await c.req.formData(), 'passphrase'));
    return c.body(text, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    });
  });
  app.post('/configuration/import', async (c) => {
    const form = await c.req.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) throw badForm('file');
    try {
      const imported = setup.takeConfiguration(await file.text(), {
        passphrase: textOf(form, 'passphrase'),
        sameShop: textOf(form, 'sameShop') === 'yes',
      });
      return show(c, { imported });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return show(c, { problem: error.problem });
    }
  });
  return app;
}
