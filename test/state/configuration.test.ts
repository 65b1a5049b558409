import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocumentText } from '../../src/state/configuration-document.ts';
import { exportConfiguration } from '../../src/state/export-configuration.ts';
import { importConfiguration } from '../../src/state/import-configuration.ts';
import {
  createIntegration,
  getIntegration,
  integrationByName,
  listIntegrations,
} from '../../src/state/integrations.ts';
import { openState, type State } from '../../src/state/open.ts';
import { openSettings } from '../../src/state/settings.ts';
import { readValue, writeValue } from '../../src/state/values.ts';
import { freshFolder, freshState } from './folder.ts';
import { addHistory } from './history.ts';
import { problemWith } from './problem-code.ts';
import { sampleParts, sampleType } from './sample-type.ts';

const connection = {
  engine: 'mysql',
  host: 'db',
  port: 3306,
  database: 'shop',
  user: 'u',
  password: 'hunter2-db',
};

/** All that a file may carry, with the secrets open. */
const contents = (state: State) => ({
  warehouse: readValue(state, sampleParts.warehouse),
  integrations: listIntegrations(state)
    .map((row) => ({
      name: row.name,
      enabled: row.enabled,
      schedules: row.schedules,
      settings: openSettings(state, sampleType, row),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
});

const document = (integrations: unknown[], rest: object = {}) => ({
  format: 'skladbridge-configuration',
  version: 1,
  integrations,
  ...rest,
});

const anyIntegration = fc.record({
  name: fc.stringMatching(/^[A-Za-zА-я0-9][A-Za-zА-я0-9 .-]{0,20}[A-Za-z0-9]$/),
  type: fc.constant('sample'),
  enabled: fc.boolean(),
  schedules: fc.constantFrom(
    {},
    { export: { kind: 'start', delay: 30 } },
    { import: { kind: 'every', minutes: 7 }, export: { kind: 'cron', expression: '0 7 * * 1-5' } },
  ),
  settings: fc.record(
    {
      url: fc.constantFrom('https://a.bg', 'http://b.bg/shop'),
      secret: fc.stringMatching(/^[a-zа-я0-9]{0,12}$/),
      buffer: fc.integer({ min: 0, max: 100 }),
      state: fc.constantFrom('all', 'used'),
      groups: fc.array(fc.integer({ min: 1, max: 9 })),
      note: fc.stringMatching(/^[a-zа-я„“"\\]{0,9}$/),
      visible: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

const someIntegrations = fc.uniqueArray(anyIntegration, {
  selector: (item) => item.name.trim().toLowerCase(),
  maxLength: 4,
});

describe('round trip', () => {
  test('what one agent exports under a passphrase, another takes over whole', () => {
    fc.assert(
      fc.property(someIntegrations, fc.boolean(), (given, withWarehouse) => {
        const [one, other] = [openState(freshFolder()), openState(freshFolder())];
        try {
          importConfiguration(
            one,
            sampleParts,
            document(given, withWarehouse ? { warehouse: connection } : {}),
          );
          const text = JSON.stringify(exportConfiguration(one, sampleParts, { passphrase: 'дума' }));
          expect(text).not.toContain('hunter2');
          importConfiguration(other, sampleParts, parseDocumentText(text), { passphrase: 'дума' });
          expect(contents(other)).toEqual(contents(one));
          expect(contents(one).integrations).toHaveLength(given.length);
        } finally {
          one.close();
          other.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  test("taking over one's own export changes nothing", () => {
    const state = freshState();
    fc.assert(
      fc.property(someIntegrations, (given) => {
        importConfiguration(state, sampleParts, document(given, { warehouse: connection }));
        const before = contents(state);
        const exported = JSON.parse(JSON.stringify(exportConfiguration(state, sampleParts)));
        expect(JSON.stringify(exported)).not.toMatch(/sealed:|hunter2|"secret"|"password"/);
        const done = importConfiguration(state, sampleParts, exported);
        expect(done.created).toEqual([]);
        expect(done.updated).toHaveLength(before.integrations.length);
        expect(contents(state)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

test('a file written by hand, with nothing but what must be there', () => {
  const state = freshState();
  const text = `\uFEFF{"format":"skladbridge-configuration","version":1,
    "integrations":[{"name":"Магазин","type":"sample","settings":{"url":"https://a.bg","secret":"plain"}}]}`;
  const done = importConfiguration(state, sampleParts, parseDocumentText(text));
  expect(done).toEqual({ warehouse: false, created: ['Магазин'], updated: [] });
  const row = integrationByName(state, 'Магазин');
  expect(row).toMatchObject({ enabled: true, schedules: {}, approvedAt: null });
  expect(row?.settings.secret).toMatch(/^sealed:v1:/);
  expect(readValue(state, sampleParts.warehouse)).toBeNull();
});

test('an integration of the same name is updated in place and keeps what the file does not say', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, {
    name: 'A',
    settings: { url: 'https://a.bg', secret: 'kept', buffer: 9 },
    schedules: { export: { kind: 'manual' } },
    enabled: false,
  });
  createIntegration(state, sampleType, { name: 'untouched' });
  const given = document([{ name: 'a', type: 'sample', settings: { url: 'https://a.bg', buffer: 1 } }]);
  expect(importConfiguration(state, sampleParts, given).updated).toEqual(['a']);
  const row = getIntegration(state, id);
  expect(row).toMatchObject({ enabled: false, schedules: { export: { kind: 'manual' } } });
  expect(openSettings(state, sampleType, row)).toMatchObject({ secret: 'kept', buffer: 1 });
  expect(listIntegrations(state)).toHaveLength(2);
});

test('a stored secret goes to no other shop than the one it was typed for', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, {
    name: 'A',
    settings: { url: 'https://a.bg', secret: 'kept' },
  });
  const elsewhere = document([{ name: 'A', type: 'sample', settings: { url: 'https://evil.example' } }]);
  const nowhere = document([{ name: 'A', type: 'sample' }]);
  for (const given of [elsewhere, nowhere]) {
    expect(() => importConfiguration(state, sampleParts, given)).toThrow(
      problemWith('configuration-invalid', { bg: 'integrations[0].settings.secret: липсва' }),
    );
    expect(getIntegration(state, id).settings.url).toBe('https://a.bg');
  }
  importConfiguration(state, sampleParts, elsewhere, { sameShop: true });
  expect(openSettings(state, sampleType, getIntegration(state, id))).toMatchObject({ secret: 'kept' });
  const own = { url: 'https://b.bg', secret: 'of b' };
  importConfiguration(state, sampleParts, document([{ name: 'A', type: 'sample', settings: own }]));
  expect(openSettings(state, sampleType, getIntegration(state, id))).toMatchObject(own);
});

test('settings of an older version are migrated', () => {
  const state = freshState();
  const old = { name: 'A', type: 'sample', version: 1, settings: { address: 'https://old.bg' } };
  importConfiguration(state, sampleParts, document([old]));
  expect(integrationByName(state, 'A')).toMatchObject({ version: 2, settings: { url: 'https://old.bg' } });
});

test('the stored database password stays for its own database alone, and does not get in the way of another engine', () => {
  const state = freshState();
  writeValue(state, sampleParts.warehouse, connection);
  const { password, ...rest } = connection;
  importConfiguration(state, sampleParts, document([], { warehouse: rest }));
  expect(readValue(state, sampleParts.warehouse)).toEqual(connection);
  for (const change of [{ host: 'db2' }, { port: 3307 }, { user: 'other' }, { database: 'other' }]) {
    const given = document([], { warehouse: { ...rest, ...change } });
    expect(() => importConfiguration(state, sampleParts, given)).toThrow(
      problemWith('configuration-invalid', { bg: 'warehouse.password: липсва' }),
    );
    expect(readValue(state, sampleParts.warehouse)).toEqual(connection);
  }
  importConfiguration(state, sampleParts, document([], { warehouse: { ...rest, host: 'db2', password } }));
  expect(readValue(state, sampleParts.warehouse)).toEqual({ ...connection, host: 'db2', password });
  const file = { engine: 'sqlite', file: '/data/demo.db' };
  importConfiguration(state, sampleParts, document([], { warehouse: file }));
  expect(readValue(state, sampleParts.warehouse)).toEqual(file);
});

describe('a file that is wrong changes nothing and names the key', () => {
  const good = { name: 'Good', type: 'sample' };
  const bad = (item: object) => document([good, { name: 'Bad', type: 'sample', ...item }]);
  test.each<[string, unknown, string]>([
    ['unknown key', bad({ colour: 1 }), 'integrations[1].colour: няма такава настройка'],
    [
      'unknown setting',
      bad({ settings: { colour: 1 } }),
      'integrations[1].settings.colour: няма такава настройка',
    ],
    [
      'wrong setting',
      bad({ settings: { url: 'a.bg' } }),
      'integrations[1].settings.url: „Адрес“ трябва да е адрес',
    ],
    ['unknown type', bad({ type: 'nope' }), 'integrations[1].type: няма тип интеграция „nope“'],
    [
      'unknown job',
      bad({ schedules: { print: { kind: 'start' } } }),
      'integrations[1].schedules.print: няма такава',
    ],
    [
      'wrong schedule',
      bad({ schedules: { export: { kind: 'every', minutes: 0 } } }),
      'integrations[1].schedules.export.minutes: неподходяща стойност (очаква се >=1)',
    ],
    ['missing name', document([good, { type: 'sample' }]), 'integrations[1].name: липсва'],
    ['later format', { ...document([good]), version: 2 }, 'version: неподходяща стойност (очаква се 1)'],
    ['not a document', [], 'format: липсва'],
    [
      'warehouse key',
      document([good], { warehouse: { ...connection, passwort: 'x' } }),
      'warehouse.passwort: няма',
    ],
    [
      'warehouse engine',
      document([good], { warehouse: { engine: 'oracle' } }),
      'warehouse.engine: неподходяща',
    ],
  ])('%s', (_, given, bg) => {
    const state = freshState();
    expect(() => importConfiguration(state, sampleParts, given)).toThrow(
      problemWith('configuration-invalid', { bg }),
    );
    expect(contents(state)).toEqual({ warehouse: null, integrations: [] });
  });

  test('several faults are named together, and no secret among them', () => {
    const state = freshState();
    const given = document(
      [
        { ...good, settings: { url: 'a', secret: { text: 'hunter2' } } },
        { ...good, type: 'nope' },
      ],
      { warehouse: { ...connection, password: ['hunter2'] } },
    );
    const message = (() => {
      try {
        return JSON.stringify(importConfiguration(state, sampleParts, given));
      } catch (error) {
        return JSON.stringify(error);
      }
    })();
    for (const key of ['warehouse.password', 'settings.url', 'settings.secret', '[1].type']) {
      expect(message).toContain(key);
    }
    expect(message).not.toContain('hunter2');
  });

  test.each<[string, string, unknown[]]>([
    ['the same name twice', 'name-taken', [good, { ...good, name: 'good' }]],
    ['a name that cannot be one', 'name-invalid', [good, { ...good, name: '-x' }]],
    ['settings of a later version', 'settings-newer', [good, { name: 'B', type: 'sample', version: 9 }]],
  ])('%s', (_, code, given) => {
    const state = freshState();
    expect(() => importConfiguration(state, sampleParts, document(given))).toThrow(problemWith(code));
    expect(contents(state).integrations).toEqual([]);
  });

  test('another shop for an integration with history, after a change that was fine', () => {
    const state = freshState();
    const { id } = createIntegration(state, sampleType, { name: 'A', settings: { url: 'https://a.bg' } });
    addHistory(state, id);
    const given = document([good, { name: 'A', type: 'sample', settings: { url: 'https://b.bg' } }]);
    expect(() => importConfiguration(state, sampleParts, given)).toThrow(problemWith('shop-changed'));
    expect(integrationByName(state, 'Good')).toBeNull();
    importConfiguration(state, sampleParts, given, { sameShop: true });
    expect(getIntegration(state, id).settings.url).toBe('https://b.bg');
  });

  test('text that is not JSON', () => {
    expect(() => parseDocumentText('{"format":')).toThrow(problemWith('not-json'));
  });
});

test('sealed secrets need their passphrase', () => {
  const [one, other] = [freshState(), freshState()];
  createIntegration(one, sampleType, { name: 'A', settings: { secret: 'hunter2' } });
  const exported = exportConfiguration(one, sampleParts, { passphrase: 'right' });
  const take = (options: { passphrase?: string }) =>
    importConfiguration(other, sampleParts, exported, options);
  expect(() => take({})).toThrow(problemWith('passphrase-needed'));
  expect(() => take({ passphrase: 'wrong' })).toThrow(problemWith('passphrase-wrong'));
  expect(listIntegrations(other)).toEqual([]);
  take({ passphrase: 'right' });
  expect(contents(other)).toEqual(contents(one));
});
