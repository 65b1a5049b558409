import { expect, test } from 'vitest';
import {
  approve,
  createIntegration,
  duplicateIntegration,
  getIntegration,
  integrationByName,
  listIntegrations,
  renameIntegration,
  setEnabled,
  setPaused,
  setSchedules,
  updateIntegration,
} from '../../src/state/integrations.ts';
import { removeIntegration } from '../../src/state/remove-integration.ts';
import { openSettings } from '../../src/state/settings.ts';
import { freshState } from './folder.ts';
import { addHistory, rowsOf } from './history.ts';
import { problemWith } from './problem-code.ts';
import { sampleType } from './sample-type.ts';

const settings = { url: 'https://shop.bg', secret: 'hunter2' };

test('an integration lives through everything a person does with it', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, { name: ' Магазин ', settings });
  expect(getIntegration(state, id)).toMatchObject({
    name: 'Магазин',
    type: 'sample',
    version: 2,
    enabled: true,
    paused: false,
    approvedAt: null,
    schedules: {},
  });
  expect(integrationByName(state, 'МАГАЗИН')?.id).toBe(id);
  expect(integrationByName(state, 'друг')).toBeNull();
  expect(renameIntegration(state, id, 'магазин').name).toBe('магазин');
  expect(setEnabled(state, id, false).enabled).toBe(false);
  expect(setPaused(state, id, true).paused).toBe(true);
  expect(approve(state, id, 5).approvedAt).toBe(5);
  const schedules = { export: { kind: 'every' as const, minutes: 5 } };
  expect(setSchedules(state, id, schedules).schedules).toEqual(schedules);
});

test('a draft may be incomplete, a wrong one is not kept', () => {
  const state = freshState();
  createIntegration(state, sampleType, { name: 'Нов' });
  expect(() => createIntegration(state, sampleType, { name: 'Друг', settings: { buffer: -1 } })).toThrow(
    problemWith('settings-invalid'),
  );
  expect(listIntegrations(state).map((row) => row.name)).toEqual(['Нов']);
});

test('names are unique whatever their letter case, and usable on a command line', () => {
  const state = freshState();
  const first = createIntegration(state, sampleType, { name: 'Магазин' });
  createIntegration(state, sampleType, { name: 'Втори' });
  expect(() => createIntegration(state, sampleType, { name: 'магазин ' })).toThrow(problemWith('name-taken'));
  expect(() => renameIntegration(state, first.id, 'ВТОРИ')).toThrow(problemWith('name-taken'));
  for (const name of ['', '   ', '--json', 'two\nlines', 'x'.repeat(61)]) {
    expect(() => createIntegration(state, sampleType, { name })).toThrow(problemWith('name-invalid'));
  }
  expect(() => getIntegration(state, 'none')).toThrow(problemWith('not-found'));
  expect(() => setEnabled(state, 'none', true)).toThrow(problemWith('not-found'));
});

test('new settings: an absent secret stays, an empty one goes, the rest is replaced', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, { name: 'A', settings: { ...settings, buffer: 3 } });
  const opened = () => openSettings(state, sampleType, getIntegration(state, id));
  updateIntegration(state, sampleType, id, { url: 'https://shop.bg/' });
  expect(opened()).toMatchObject({ url: 'https://shop.bg/', secret: 'hunter2', buffer: 0 });
  updateIntegration(state, sampleType, id, { url: 'https://shop.bg/', secret: 'other' });
  expect(opened().secret).toBe('other');
  updateIntegration(state, sampleType, id, { url: 'https://shop.bg/', secret: '' });
  expect(opened().secret).toBe('');
  expect(() => updateIntegration(state, { ...sampleType, id: 'other' }, id, {})).toThrow(
    problemWith('type-differs'),
  );
});

test('an integration with history is not pointed at another shop unless a person says it is the same', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, { name: 'A', settings });
  updateIntegration(state, sampleType, id, { url: 'https://first.bg' });
  addHistory(state, id);
  expect(() => updateIntegration(state, sampleType, id, { url: 'https://second.bg' })).toThrow(
    problemWith('shop-changed', { bg: 'first.bg' }),
  );
  expect(() => updateIntegration(state, sampleType, id, {})).toThrow(problemWith('shop-changed'));
  updateIntegration(state, sampleType, id, { url: 'http://first.bg', buffer: 1 });
  const moved = updateIntegration(state, sampleType, id, { url: 'https://second.bg' }, { sameShop: true });
  expect(moved.settings.url).toBe('https://second.bg');
});

test('a copy has the settings and secrets but no history, and does not start by itself', () => {
  const state = freshState();
  const { id } = createIntegration(state, sampleType, { name: 'A', settings });
  approve(state, id);
  addHistory(state, id);
  const copy = duplicateIntegration(state, id, 'B');
  expect(copy).toMatchObject({ name: 'B', enabled: false, approvedAt: null });
  expect(copy.id).not.toBe(id);
  expect(openSettings(state, sampleType, copy).secret).toBe('hunter2');
  expect(rowsOf(state, copy.id)).toBe(0);
});

test('deleting takes every row of the integration and none of its neighbour', () => {
  const state = freshState();
  const one = createIntegration(state, sampleType, { name: 'A' });
  const other = createIntegration(state, sampleType, { name: 'B' });
  addHistory(state, one.id);
  addHistory(state, other.id);
  const before = rowsOf(state, other.id);
  expect(before).toBe(7);
  removeIntegration(state, one.id);
  expect(rowsOf(state, one.id)).toBe(0);
  expect(rowsOf(state, other.id)).toBe(before);
  expect(listIntegrations(state).map((row) => row.name)).toEqual(['B']);
  expect(() => removeIntegration(state, one.id)).toThrow(problemWith('not-found'));
});
