import { expect, test } from 'vitest';
import { warehouseDesk } from '../../../src/jobs/setup/warehouse.ts';
import { connectionOf } from '../../../src/jobs/setup/warehouse-form.ts';
import { warehouseForms } from '../../../src/skladpro/config.ts';
import type { WarehouseTest } from '../../../src/skladpro/warehouse.ts';
import { readValue } from '../../../src/state/values.ts';
import { problemFrom } from '../../skladpro/expect-problem.ts';
import { setupRig } from './rig.ts';

const refused: WarehouseTest = {
  ok: false,
  problem: { code: 'database-login', text: { bg: 'Грешна парола.', en: 'Wrong password.' } },
};
const mysql = { host: 'kasa-pc', port: '3306', database: 'sklad', user: 'agent', password: 'tajna' };

test('a connection that works is kept, and what was found is told', async () => {
  const { deps, warehouseFile } = await setupRig();
  const desk = warehouseDesk(deps);
  expect([await desk.look(), desk.connection().engine]).toEqual([null, '']);
  expect(await desk.connect({ engine: 'sqlite', values: { file: warehouseFile } }, false)).toEqual({
    outcome: 'saved',
  });
  expect(desk.connection()).toEqual({ engine: 'sqlite', values: { file: warehouseFile }, held: [] });
  expect(await desk.look()).toMatchObject({ facts: { currency: 'EUR', counts: { goods: 323 } } });
});

test('one that fails is not kept; its password need not be typed again', async () => {
  const { deps } = await setupRig();
  const tried: unknown[] = [];
  let answer: WarehouseTest = refused;
  const desk = warehouseDesk(deps, async (config) => {
    tried.push(config);
    return answer;
  });
  expect(await desk.connect({ engine: 'mysql', values: mysql }, false)).toEqual({
    outcome: 'failed',
    problem: refused.problem,
  });
  expect([desk.connection().engine, desk.typed('mysql'), desk.typed('mssql')]).toEqual([
    '',
    ['password'],
    [],
  ]);
  answer = { ok: true, facts: {} as never };
  await desk.connect({ engine: 'mysql', values: { ...mysql, user: 'other', password: '' } }, false);
  expect(tried[1]).toMatchObject({ user: 'other', password: 'tajna' });
  expect(readValue(deps.state, deps.warehouseValue)).toMatchObject({ user: 'other', password: 'tajna' });
  expect(desk.connection()).toMatchObject({ held: ['password'] });
  expect(JSON.stringify(desk.connection())).not.toContain('tajna');
  expect(desk.typed('mysql')).toEqual([]);
});

test('an empty password keeps the stored one of the same engine only', async () => {
  const { deps } = await setupRig();
  const tried: Record<string, unknown>[] = [];
  const desk = warehouseDesk(deps, async (config) => {
    tried.push(config);
    return { ok: true, facts: {} as never };
  });
  await desk.connect({ engine: 'mysql', values: mysql }, false);
  await desk.connect({ engine: 'mysql', values: { ...mysql, password: '' } }, false);
  const mssql = { server: 'kasa-pc', database: 'sklad', user: 'sa', password: '' };
  await desk.connect({ engine: 'mssql', values: mssql }, false);
  expect(tried.map(({ password }) => password)).toEqual(['tajna', 'tajna', '']);
});

test('a person may keep one untested', async () => {
  const { deps } = await setupRig();
  const desk = warehouseDesk(deps, async () => refused);
  expect(await desk.connect({ engine: 'mysql', values: mysql }, true)).toEqual({ outcome: 'saved' });
  expect(desk.connection().engine).toBe('mysql');
});

test('while a run is under way nothing is changed under it', async () => {
  const { deps, warehouseFile } = await setupRig();
  const desk = warehouseDesk(deps);
  deps.lives = [
    {
      runId: 1,
      integrationId: 'x',
      job: 'export',
      phase: { bg: 'Чете', en: 'Reading' },
      handled: 0,
      total: 0,
      left: null,
      ending: null,
    },
  ];
  const saving = desk.connect({ engine: 'sqlite', values: { file: warehouseFile } }, false);
  expect((await problemFrom(saving)).code).toBe('warehouse-busy');
  expect(desk.connection().engine).toBe('');
});

test.each([
  ['', {}, ['engine']],
  ['oracle', {}, ['engine']],
  ['sqlite', { file: '  ' }, ['file']],
  ['mysql', { ...mysql, port: 'x', user: '' }, ['port', 'user']],
  ['mysql', { ...mysql, port: '70000' }, ['port']],
] as [string, Record<string, string>, string[]][])(
  '%s %j: what is wrong is named by field',
  (engine, values, names) => {
    const read = connectionOf(engine, values, () => ({}));
    expect('faults' in read && Object.keys(read.faults).sort()).toEqual(names);
  },
);

test('every engine offered can be filled in: its defaults and a word for each empty text make a connection', () => {
  for (const [engine, { fields }] of Object.entries(warehouseForms)) {
    const typed = fields.map(({ name, fallback }): [string, string] => [name, String(fallback) || 'word']);
    expect([engine, 'config' in connectionOf(engine, Object.fromEntries(typed), () => ({}))]).toEqual([
      engine,
      true,
    ]);
  }
});
