import type { Problem } from '../../domain/problem.ts';
import { decodeEntities } from './entities.ts';

/** Length of the shop's lookup column: beyond it uniqueness is not kept. */
const longest = 100;

/** What the shop compares SKUs by: outer spaces, runs of white space and letter case do not count. */
export const skuIdentity = (sku: string): string =>
  decodeEntities(sku).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const unusable = (key: string, why: { bg: string; en: string }): Problem => ({
  code: 'key-unusable',
  text: {
    bg: `„${key.slice(0, 120)}“ не може да бъде SKU: ${why.bg}.`,
    en: `“${key.slice(0, 120)}” cannot be a SKU: ${why.en}.`,
  },
  advice: {
    bg: 'Поправете ключовото поле на стоката в Склад Pro.',
    en: 'Correct the key field of the good in Склад Pro.',
  },
});

/** Why the shop would store another SKU than this one, or none; null when it keeps it. */
export function skuProblem(key: string): Problem | null {
  if (key.trim() === '') return unusable(key, { bg: 'празно е', en: 'it is empty' });
  if (key.length > longest) {
    return unusable(key, {
      bg: `по-дълго е от ${longest} знака`,
      en: `it is longer than ${longest} characters`,
    });
  }
  if (key.includes('<') || /%[\da-f]{2}/i.test(key) || /&(#\w+|\w+);/.test(key)) {
    return unusable(key, {
      bg: 'магазинът изтрива знаците „<“, „%20“ и „&amp;“',
      en: 'the shop drops the signs “<”, “%20” and “&amp;”',
    });
  }
  return null;
}
