import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { integrationTypes } from '../../../src/integrations/registry.ts';
import { healthChecks } from '../../../src/jobs/health/checks.ts';
import { scheduleSchema } from '../../../src/jobs/schedule.ts';
import { supportBundle } from '../../../src/jobs/support/bundle.ts';
import { storedTypes } from '../../../src/jobs/types.ts';
import { storedWarehouse } from '../../../src/shared-warehouse.ts';
import { logLine } from '../../../src/state/runs.ts';
import { writeValue } from '../../../src/state/values.ts';
import { buy, opened } from '../import/bought.ts';

const customer = {
  first_name: 'Велислава',
  last_name: 'Чакърова-Димова',
  company: 'Гайтан и синове ООД',
  email: 'velislava@gaitan.example',
  phone: '+359 88 765 43 21',
  city: 'Златоград',
  address_1: 'ул. Кукувица 17',
};

test('a bundle holds what helps, and no secret and nothing of a customer', async () => {
  const rig = await opened();
  buy(rig, { billing: customer, note: 'Оставете при портиера Жельо' });
  const run = await rig.run('import');
  expect(run.state).toBe('done');
  writeValue(rig.state, storedWarehouse, {
    engine: 'mysql',
    host: 'db.local',
    port: 3306,
    user: 'sklad',
    password: 'qwerty-parola-7',
    database: 'microinvest',
  });
  const { key, secret } = rig.shop.keys;
  const leaks = [
    ...Object.values(customer),
    'Велислава Чакърова-Димова',
    'Оставете при портиера Жельо',
    key,
    secret,
    'qwerty-parola-7',
    'BG123456789',
    '0888 12 34 56',
    'ivan@other.example',
  ];
  const words = `Отказано: ${leaks.join(' | ')} https://shop.example/wp-json?consumer_secret=abc123`;
  logLine(rig.state, run.id, { level: 'warn', text: { bg: words, en: words }, at: new Date() });
  mkdirSync(join(rig.state.dataDir, 'logs'), { recursive: true });
  writeFileSync(
    join(rig.state.dataDir, 'logs', 'skladbridge.log'),
    `${JSON.stringify({ level: 50, time: 1795340034056, msg: words })}\n{"level":50,"msg":"${words}`,
  );
  const { state, now, warehouse } = rig.deps;
  const checks = await healthChecks({ state, now, warehouse, standing: () => ({ is: 'leads' }) });
  const bundle = supportBundle({
    state: rig.state,
    parts: {
      types: storedTypes(integrationTypes),
      warehouse: storedWarehouse,
      schedule: scheduleSchema,
    },
    version: '1.0.3',
    checks,
    now: new Date(),
  });
  const text = gunzipSync(bundle).toString('utf8');
  for (const leak of [...leaks, 'abc123', 'sealed:v1']) expect(text).not.toContain(leak);
  const content = JSON.parse(text);
  expect(content.versions).toMatchObject({ skladbridge: '1.0.3', node: process.versions.node });
  expect(content.configuration.integrations[0]).toMatchObject({ type: 'woocommerce' });
  expect(content.configuration.warehouse).toMatchObject({ host: 'db.local', database: 'microinvest' });
  expect(content.runs.map(({ id }: { id: number }) => id)).toContain(run.id);
  expect(content.runs[0].startedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(content.runLog.at(-1).text.bg).toContain('Отказано');
  expect(content.log[0]).toMatchObject({ time: 1795340034056 });
  expect(content.health.length).toBeGreaterThan(5);
});
