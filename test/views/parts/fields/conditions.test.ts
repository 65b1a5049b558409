import { expect, test } from 'vitest';
import { fields } from '../../../../src/integrations/fields.ts';
import { woocommerce } from '../../../../src/integrations/woocommerce/integration.ts';
import { conditionRules } from '../../../../src/views/parts/fields/conditions.ts';
import { answersFor, canBeVisible } from '../../../../src/views/parts/fields/visible.ts';

const label = { bg: 'Поле', en: 'Field' };
const option = (value: string) => ({ value, label });
const base = { group: 'export', label } as const;
const all = fields({
  mode: { ...base, kind: 'choice', fallback: 'a', options: [option('a'), option('b'), option('c')] },
  deep: { ...base, kind: 'boolean', fallback: false },
  text: { ...base, kind: 'text', fallback: '' },
  onB: { ...base, kind: 'text', fallback: '', visible: ({ mode }) => mode === 'b' },
  notA: { ...base, kind: 'text', fallback: '', visible: ({ mode }) => mode !== 'a' },
  both: { ...base, kind: 'text', fallback: '', visible: ({ mode, deep }) => mode === 'b' && deep === true },
  off: { ...base, kind: 'text', fallback: '', visible: ({ deep }) => deep === false },
  typed: { ...base, kind: 'text', fallback: '', visible: ({ text }) => text !== '' },
  supto: { ...base, kind: 'text', fallback: '', visible: (_, facts) => facts.supto },
});
const facts = { supto: true };

test.each([
  ['onB', [[{ name: 'mode', value: 'b' }]]],
  ['notA', [[{ name: 'mode', value: 'b' }], [{ name: 'mode', value: 'c' }]]],
  ['off', [[{ name: 'deep', value: false }]]],
  ['mode', [[]]],
  ['supto', [[]]],
  ['typed', null],
])('the answers that make %s appear', (name, answers) => {
  expect(answersFor(all, name, facts)).toEqual(answers);
});

test('a second question is found although the first one hides it', () => {
  expect(answersFor(all, 'both', facts)).toEqual([
    [
      { name: 'mode', value: 'b' },
      { name: 'deep', value: true },
    ],
  ]);
});

test('what Склад Pro does not have never stands in the form; what depends on a text follows the text', () => {
  expect(canBeVisible(all, 'supto', {}, { supto: false })).toBe(false);
  expect(canBeVisible(all, 'onB', { mode: 'a' }, { supto: false })).toBe(true);
  expect(canBeVisible(all, 'typed', { text: '' }, facts)).toBe(false);
  expect(canBeVisible(all, 'typed', { text: 'x' }, facts)).toBe(true);
});

test('each condition becomes rules of its own form', () => {
  const rules = conditionRules({ id: 'shop', settings: all }).split('\n');
  expect(rules.filter((rule) => rule.includes('"onB"'))).toEqual([
    'form[data-type="shop"] [data-field="onB"] { display: none; }',
    'form[data-type="shop"]:has([name="mode"][value="b"]:checked, [name="mode"] option[value="b"]:checked) [data-field="onB"] { display: grid; }',
  ]);
  expect(rules.some((rule) => rule.includes('"typed"') || rule.includes('"supto"'))).toBe(false);
});

test('every conditional field of WooCommerce is shown and hidden by rules', () => {
  const rules = conditionRules(woocommerce);
  const conditional = Object.entries(woocommerce.settings).filter(([, field]) => 'visible' in field);
  for (const [name, field] of conditional) {
    const always = 'visible' in field && field.visible?.({}, { supto: true }) && name === 'supto';
    expect([name, rules.includes(`[data-field="${name}"]`)]).toEqual([name, !always]);
  }
});
