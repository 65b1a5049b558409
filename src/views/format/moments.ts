import type { Lang } from '../../domain/text.ts';

const nbsp = '\u00a0';
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const two = (n: number) => String(n).padStart(2, '0');

/** Local calendar day, e.g. 22.11.2026 г. */
export function date(lang: Lang, at: number): string {
  const d = new Date(at);
  if (lang === 'en')
    return d.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${two(d.getDate())}.${two(d.getMonth() + 1)}.${d.getFullYear()}${nbsp}г.`;
}

/** Local weekday and day, e.g. неделя, 22.11.2026 г. */
export const weekday = (lang: Lang, at: number): string =>
  `${new Date(at).toLocaleDateString(lang === 'bg' ? 'bg-BG' : 'en-GB', { weekday: 'long' })}, ${date(lang, at)}`;

/** Local time, e.g. 14:05. */
export function time(at: number): string {
  const d = new Date(at);
  return `${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** Local time with seconds, for logs. */
export const clock = (at: number): string => `${time(at)}:${two(new Date(at).getSeconds())}`;

/** Epoch milliseconds at which the local day of `at` began. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** The hour for today, day and month for any other day: 14:05, 20.11. */
export function short(lang: Lang, at: number, now: number): string {
  if (startOfDay(at) === startOfDay(now)) return time(at);
  const d = new Date(at);
  if (lang === 'en') return d.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return `${two(d.getDate())}.${two(d.getMonth() + 1)}.`;
}

/** Day and hour: 22.11.2026 г., 14:05. */
export const moment = (lang: Lang, at: number): string => `${date(lang, at)}, ${time(at)}`;

/** A length of time, rounded the way people say it: 6 сек., 9 мин., 3 ч., 2 дни. */
export function span(lang: Lang, milliseconds: number): string {
  const said = (n: number, bg: string, en: string) => `${n}${nbsp}${lang === 'bg' ? bg : en}`;
  if (milliseconds < minute) return said(Math.max(1, Math.round(milliseconds / second)), 'сек.', 'sec');
  if (milliseconds < hour) return said(Math.round(milliseconds / minute), 'мин.', 'min');
  if (milliseconds < 48 * hour) return said(Math.round(milliseconds / hour), 'ч.', 'h');
  return said(Math.round(milliseconds / (24 * hour)), 'дни', 'days');
}

/** How long ago: преди 4 мин., току-що. */
export function ago(lang: Lang, at: number, now: number): string {
  const passed = now - at;
  if (passed < 5 * second) return lang === 'bg' ? 'току-що' : 'just now';
  return lang === 'bg' ? `преди${nbsp}${span(lang, passed)}` : `${span(lang, passed)} ago`;
}
