import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { integrationTypes } from '../../src/integrations/registry.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { storedWarehouse } from '../../src/shared-warehouse.ts';
import { importConfiguration } from '../../src/state/import-configuration.ts';
import { integrationByName } from '../../src/state/integrations.ts';
import { hasOpenssl } from '../cli/certificate.ts';
import { goodsFrom, shelf } from '../jobs/shelf.ts';
import { sqliteStore } from '../skladpro/store.ts';
import { type Attacked, attackedAgent, type Browser } from './attacked.ts';
import { mirrorings, startMirror } from './mirror.ts';

const secrets = { shop: 'cs_zq+secret/of=shop', database: 'zq"password&of=database' };
const key = 'ck_zq';

/** Every form in which a secret could be found again. */
const forms = Object.values(secrets).flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(`${key}:${secret}`).toString('base64').replace(/=+$/, ''),
  secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
]);

const foundIn = (text: string | Buffer): string[] => forms.filter((form) => text.includes(form));

function configure({ agent }: Attacked, url: string, warehouse: unknown): string {
  const parts = {
    types: storedTypes(integrationTypes),
    warehouse: storedWarehouse,
    schedule: scheduleSchema,
  };
  importConfiguration(agent.state, parts, {
    format: 'skladbridge-configuration',
    version: 1,
    warehouse,
    integrations: [
      {
        name: 'Огледало',
        type: 'woocommerce',
        schedules: { export: { kind: 'manual' }, import: { kind: 'manual' } },
        settings: { url, consumerKey: key, consumerSecret: secrets.shop, objectId: 2, userId: 2 },
      },
    ],
  });
  return integrationByName(agent.state, 'Огледало')?.id ?? '';
}

/** Does all that sends or needs the secrets, and returns every page and file that tells of it. */
async function everythingTold(attacked: Attacked, { get, post }: Browser, id: string): Promise<string[]> {
  const told: string[] = [];
  const look = async (answer: Promise<Response>) => told.push(await (await answer).text());
  await look(post(`/integrations/${id}/test`));
  await look(post(`/integrations/${id}/run`, { job: 'export' }));
  await look(post(`/integrations/${id}/run`, { job: 'import' }));
  for (let i = 0; i < 60; i += 1) {
    const ladder = await (await get(`/integrations/${id}/test`, { 'hx-request': 'true' })).text();
    const live = attacked.agent.controls.live().length > 0;
    if (!live && !ladder.includes('every 500ms')) break;
    await pause(250);
  }
  await look(get(`/integrations/${id}/test`, { 'hx-request': 'true' }));
  const runs = attacked.agent.state.raw.prepare('SELECT id FROM runs').pluck().all() as number[];
  const places = ['', '/settings', '/delete', '/quarantine'].map((place) => `/integrations/${id}${place}`);
  for (const path of [
    '/',
    '/runs',
    '/warehouse',
    '/configuration',
    '/health',
    '/settings',
    '/about',
    ...places,
    ...runs.map((run) => `/runs/${run}`),
  ]) {
    await look(get(path));
  }
  await look(post('/configuration/export'));
  await look(post('/configuration/export', { passphrase: 'words' }));
  await look(post('/integrations/new', { name: '-', type: 'woocommerce' }));
  const bundle = await (await post('/support')).arrayBuffer();
  told.push(gunzipSync(bundle).toString());
  return told;
}

function files(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, readFileSync(path)]);
}

const ways = mirrorings.flatMap((how) =>
  (hasOpenssl ? [true, false] : [false]).map((tls) => [how, tls] as const),
);

test.each(ways)(
  'a shop that repeats what it was sent (%s, tls %s) does not make the agent tell or keep its key in the open',
  { timeout: 60_000 },
  async (how, tls) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => void vi.unstubAllEnvs());
    const store = await sqliteStore(shelf(goodsFrom(10, 3)));
    onTestFinished(() => store.remove());
    const attacked = await attackedAgent();
    const id = configure(attacked, await startMirror(how, tls), store.config);
    const told = await everythingTold(attacked, await attacked.signIn(), id);
    expect(told.join('')).toContain(key);
    expect(told.flatMap(foundIn)).toEqual([]);
    const kept = files(attacked.dataDir).filter(([, bytes]) => foundIn(bytes).length > 0);
    expect(kept.map(([path]) => path)).toEqual([]);
  },
);

test('a database that cannot be reached does not make the agent tell or keep its password in the open', async () => {
  const attacked = await attackedAgent();
  const warehouse = {
    engine: 'mysql',
    host: '127.0.0.1',
    port: 1,
    database: 'zq',
    user: 'zq-user',
    password: secrets.database,
  };
  const id = configure(attacked, 'http://127.0.0.1:1', warehouse);
  const told = await everythingTold(attacked, await attacked.signIn(), id);
  expect(told.join('')).toContain('zq-user');
  expect(told.flatMap(foundIn)).toEqual([]);
  const kept = files(attacked.dataDir).filter(([, bytes]) => foundIn(bytes).length > 0);
  expect(kept.map(([path]) => path)).toEqual([]);
});
