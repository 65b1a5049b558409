import type { Cents, Currency } from '../../domain/money.ts';
import type { Lang } from '../../domain/text.ts';
import * as moments from './moments.ts';
import * as numbers from './numbers.ts';

/** Numbers, money and moments as a reader of one language expects them; spaces that must not break do not. */
export interface Format {
  /** Whole number: 1 284. */
  count(value: number): string;
  /** 5,90 €; without a sign while the currency is '', not known. */
  money(cents: Cents, currency: Currency): string;
  percent(part: number, total: number): string;
  date(at: number): string;
  weekday(at: number): string;
  time(at: number): string;
  clock(at: number): string;
  short(at: number, now: number): string;
  moment(at: number): string;
  span(milliseconds: number): string;
  ago(at: number, now: number): string;
}

export const formatFor = (lang: Lang): Format => ({
  count: (value) => numbers.decimal(lang, value),
  money: (cents, currency) => numbers.money(lang, cents, currency),
  percent: (part, total) => numbers.percent(lang, part, total),
  date: (at) => moments.date(lang, at),
  weekday: (at) => moments.weekday(lang, at),
  time: moments.time,
  clock: moments.clock,
  short: (at, now) => moments.short(lang, at, now),
  moment: (at) => moments.moment(lang, at),
  span: (milliseconds) => moments.span(lang, milliseconds),
  ago: (at, now) => moments.ago(lang, at, now),
});
