import type { Cents, Currency } from '../../domain/money.ts';
import type { Lang } from '../../domain/text.ts';

const nbsp = '\u00a0';

interface Marks {
  group: string;
  point: string;
}
const marks: Record<Lang, Marks> = { bg: { group: nbsp, point: ',' }, en: { group: ',', point: '.' } };

/** Symbols written after the amount in Bulgarian; any other currency is named by its ISO code. */
const symbols: Record<Lang, Record<Currency, string>> = {
  bg: { EUR: '€', BGN: 'лв.' },
  en: { EUR: '€' },
};

const grouped = (digits: string, group: string) => digits.replace(/\B(?=(\d{3})+$)/g, group);

/** A number with a fixed count of decimals: 1 234,5 in Bulgarian, 1,234.5 in English; a true minus sign. */
export function decimal(lang: Lang, value: number, decimals = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const { group, point } = marks[lang];
  const sign = value < 0 && (Number(whole) !== 0 || Number(part ?? 0) !== 0) ? '−' : '';
  return `${sign}${grouped(whole, group)}${part === undefined ? '' : point + part}`;
}

/**
 * Cents as money: 1 234,50 € in Bulgarian, €1,234.50 in English, 20.00 BGN where there is no symbol; the figure alone
 * while the currency is '', not known.
 */
export function money(lang: Lang, cents: Cents, currency: Currency): string {
  const amount = decimal(lang, cents / 100, 2);
  if (currency === '') return amount;
  const symbol = symbols[lang][currency];
  if (lang === 'en' && symbol)
    return amount.startsWith('−') ? `−${symbol}${amount.slice(1)}` : symbol + amount;
  return `${amount}${nbsp}${symbol ?? currency}`;
}

/** A share of the whole as percent, one decimal at most: 19,6 %. */
export function percent(lang: Lang, part: number, total: number): string {
  const value = total === 0 ? 0 : (part / total) * 100;
  const decimals = Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1;
  return `${decimal(lang, value, decimals)}${lang === 'bg' ? nbsp : ''}%`;
}
