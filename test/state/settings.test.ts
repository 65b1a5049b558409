import { expect, test } from 'vitest';
import {
  checkSettings,
  missingSettings,
  openSettings,
  redactSettings,
  sealSettings,
} from '../../src/state/settings.ts';
import { freshState } from './folder.ts';
import { problemWith } from './problem-code.ts';
import { sampleType } from './sample-type.ts';

const kept = (settings: Record<string, unknown>, version = 2) => ({ version, settings });

test('absent settings take their fallback', () => {
  expect(checkSettings(sampleType, { url: ' https://a.bg ' })).toEqual({
    url: 'https://a.bg',
    secret: '',
    buffer: 0,
    state: 'all',
    groups: [],
    note: '',
    visible: true,
  });
});

test.each([
  [{ url: 'a.bg' }, '„Адрес“ трябва да е адрес, който започва с http://', '"Address" must be an address'],
  [{ buffer: 'many' }, '„Резерв“ трябва да е число от 0 до 100', '"Buffer" must be a number from 0 to 100'],
  [{ buffer: 101 }, '„Резерв“ трябва да е число от 0 до 100', '"Buffer" must be a number from 0 to 100'],
  [{ state: 'none' }, '„Състояние“ трябва да е едно от: all, used', '"State" must be one of: all, used'],
  [{ groups: 3 }, '„Групи от стоки“ трябва да е списък', '"Goods groups" must be a list'],
  [{ visible: 'yes' }, '„Видими“ трябва да е true', '"Visible" must be true or false'],
  [{ note: 7 }, '„Бележка“ трябва да е текст', '"Note" must be a text'],
  [{ colour: 'red' }, 'colour: няма такава настройка', 'colour: there is no such setting'],
])('a wrong setting is named by its label: %j', (given, bg, en) => {
  expect(() => checkSettings(sampleType, given)).toThrow(problemWith('settings-invalid', { bg, en }));
});

test('a refused secret is not repeated in the message', () => {
  const refused = (() => {
    try {
      return checkSettings(sampleType, { secret: ['hunter2'] });
    } catch (error) {
      return JSON.stringify(error);
    }
  })();
  expect(refused).toContain('settings-invalid');
  expect(refused).not.toContain('hunter2');
});

test('secrets are sealed to be kept, opened to be used, left out to be shown', () => {
  const state = freshState();
  const settings = checkSettings(sampleType, { url: 'https://a.bg', secret: 'hunter2' });
  const sealed = sealSettings(state, sampleType, settings);
  expect(sealed.secret).toMatch(/^sealed:v1:/);
  expect(openSettings(state, sampleType, kept(sealed))).toEqual(settings);
  const shown = redactSettings(sampleType, kept(sealed));
  expect(shown.held).toEqual(['secret']);
  expect(shown.settings).not.toHaveProperty('secret');
  expect(shown.settings.url).toBe('https://a.bg');
  expect(redactSettings(sampleType, kept({ ...sealed, secret: '' })).held).toEqual([]);
});

test('settings of an older version are migrated, of a later one refused', () => {
  const state = freshState();
  const secret = state.seal('s');
  expect(openSettings(state, sampleType, kept({ address: 'https://old.bg', secret }, 1))).toMatchObject({
    url: 'https://old.bg',
    secret: 's',
  });
  expect(() => openSettings(state, sampleType, kept({}, 3))).toThrow(problemWith('settings-newer'));
});

test('what must still be filled in', () => {
  expect(missingSettings(sampleType, {})).toEqual(['url']);
  expect(missingSettings(sampleType, { url: 'https://a.bg' })).toEqual([]);
});
