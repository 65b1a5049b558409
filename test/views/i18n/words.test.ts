import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/views/i18n/words.ts';

/** Every key of a dictionary with its text, functions called with plain values. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('the English dictionary has every key of the Bulgarian one, and more or fewer nowhere', () => {
  const keys = (lang: 'bg' | 'en') => texts(wordsOf(lang), '').map(([path]) => path);
  expect(keys('en')).toEqual(keys('bg'));
});

test('no English text is left in Bulgarian letters except the names of programs', () => {
  const left = texts(wordsOf('en'), '').filter(
    ([path, text]) => path !== '.otherLanguage' && /[а-я]/i.test(text.replaceAll(/Склад Pro|СУПТО/g, '')),
  );
  expect(left).toEqual([]);
});

test('counts agree with their nouns', () => {
  expect([1, 2, 21].map(wordsOf('bg').goods)).toEqual(['1\u00a0стока', '2\u00a0стоки', '21\u00a0стоки']);
  expect([1, 2].map(wordsOf('en').orders)).toEqual(['1\u00a0order', '2\u00a0orders']);
});
