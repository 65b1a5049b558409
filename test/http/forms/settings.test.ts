import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/http/forms/settings.ts';
import { fields } from '../../../src/integrations/fields.ts';
import { formTexts, presentName } from '../../../src/views/parts/fields/form-texts.ts';

const all = fields({
  name: { kind: 'text', group: 'common', fallback: '', label: { bg: 'Име', en: 'Name' } },
  key: { kind: 'secret', group: 'common', fallback: '', label: { bg: 'Ключ', en: 'Key' } },
  buffer: {
    kind: 'number',
    group: 'export',
    fallback: 0,
    min: 0,
    max: 9,
    label: { bg: 'Запас', en: 'Reserve' },
  },
  names: { kind: 'boolean', group: 'export', fallback: true, label: { bg: 'Имена', en: 'Names' } },
  state: {
    kind: 'choice',
    group: 'export',
    fallback: 'all',
    label: { bg: 'Състояние', en: 'State' },
    options: [
      { value: 'all', label: { bg: 'Всички', en: 'All' } },
      { value: 'used', label: { bg: 'Използвани', en: 'Used' } },
    ],
  },
  object: {
    kind: 'pick',
    from: 'objects',
    group: 'import',
    fallback: 0,
    label: { bg: 'Обект', en: 'Object' },
  },
  status: {
    kind: 'pick',
    from: 'orderStatuses',
    group: 'import',
    fallback: '',
    label: { bg: 'Статус', en: 'Status' },
  },
  groups: {
    kind: 'picks',
    from: 'goodsGroups',
    group: 'export',
    fallback: [] as number[],
    label: { bg: 'Групи', en: 'Groups' },
  },
  statuses: {
    kind: 'picks',
    from: 'orderStatuses',
    group: 'import',
    fallback: [] as string[],
    label: { bg: 'Статуси', en: 'Statuses' },
  },
  metas: { kind: 'texts', group: 'import', fallback: [], label: { bg: 'Полета', en: 'Fields' } },
});

/** The form that a browser would send for these values. */
function sent(values: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, field] of Object.entries(all)) {
    form.append(presentName, name);
    for (const text of formTexts(field, values[name])) form.append(name, text);
  }
  return form;
}

const word = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[\s\p{C}]/gu, 'я'));
const values = fc.record({
  name: word,
  buffer: fc.integer({ min: 0, max: 9 }),
  names: fc.boolean(),
  state: fc.constantFrom('all', 'used'),
  object: fc.nat(),
  status: word,
  groups: fc.array(fc.integer({ min: 1, max: 99_999 })),
  statuses: fc.array(word),
  metas: fc.array(word),
});

test('whatever the form shows comes back from it unchanged', () => {
  fc.assert(
    fc.property(values, values, (given, stored) => {
      expect(readSettings(all, sent(given), stored)).toEqual(given);
    }),
  );
});

test('fields that did not stand in the form keep what is stored', () => {
  const form = new FormData();
  form.append(presentName, 'name');
  form.append('name', 'ново');
  form.append('buffer', '7');
  expect(readSettings(all, form, { name: 'старо', names: true, buffer: 3 })).toEqual({
    name: 'ново',
    names: true,
    buffer: 3,
  });
});

test('an empty secret is absent, which keeps the stored one; a typed one is taken as it is', () => {
  const form = (key: string) => {
    const data = new FormData();
    data.append(presentName, 'key');
    data.append('key', key);
    return data;
  };
  expect(readSettings(all, form(''), {})).toEqual({});
  expect(readSettings(all, form(' cs_1 '), {})).toEqual({ key: ' cs_1 ' });
});

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1\u00a0200', 1200],
  ['-3', -3],
  ['', ''],
  ['много', 'много'],
  ['1e3', '1e3'],
  ['0x10', '0x10'],
])('the number %j is read as %j', (typed, read) => {
  const form = sent({});
  form.set('buffer', typed);
  expect(readSettings(all, form, {}).buffer).toBe(read);
});
