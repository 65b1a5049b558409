import { toCents } from '../../../domain/money.ts';

/** 6.9 → "6,90"; a dash where the column holds no number. */
export const moneyText = (amount: unknown): string =>
  typeof amount === 'number' ? (toCents(amount) / 100).toFixed(2).replace('.', ',') : '–';

/** 2 → "2", 1.25 → "1,25"; at most three decimals. */
export const quantityText = (quantity: unknown): string =>
  typeof quantity === 'number' ? String(Number(quantity.toFixed(3))).replace('.', ',') : '–';

/** A document number as the program shows it, ten digits. */
export const acctText = (acct: number): string => String(acct).padStart(10, '0');

/** `2026-10-12 00:00:00` → "12.10.2026". */
export const dayText = (date: string): string => date.slice(0, 10).split('-').reverse().join('.');
