import type { Hono } from 'hono';
import type { Env } from '../../src/http/env.ts';
import type { Scene } from '../http/scene.ts';

/** The backup that the addresses name. */
export const backupName = 'manual-2026-01-01T00-00-00-000Z.db';

/** Every address the app answers to with the method, with the rows of the scene behind its parameters. */
export function addressesOf(app: Hono<Env>, scene: Scene, method: 'GET' | 'POST'): string[] {
  const runs = [scene.running, scene.finished, scene.failed, scene.plan, scene.imported];
  const routes = app.routes.filter((route) => route.method === method).map(({ path }) => path);
  const paths = routes.flatMap((path) => runs.map((run) => filled(path, scene, run)));
  const known = [...new Set(paths)].filter((path) => !path.includes('*') && !path.startsWith('/assets/'));
  const unfilled = known.filter((path) => /[:{]/.test(path));
  if (unfilled.length > 0) throw new Error(`no row is known for ${unfilled}`);
  return known;
}

const filled = (path: string, scene: Scene, run: number): string =>
  path
    .replaceAll('{[0-9]{1,15}}', '')
    .replace('/runs/:id', `/runs/${run}`)
    .replace('/orders/:id', `/orders/${scene.heldOrder}`)
    .replace(/^\/(integrations|goods)\/:id/, '/$1/gyuvech')
    .replace(':good', '31')
    .replace('/backups/:name', `/backups/${backupName}`);
