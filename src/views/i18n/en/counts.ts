// Numbers with the noun that agrees with them.
import { decimal } from '../../format/numbers.ts';

export const n = (value: number): string => decimal('en', value);

export const count = (value: number, one: string, many: string): string =>
  `${n(value)}\u00a0${value === 1 ? one : many}`;

export const goods = (value: number): string => count(value, 'good', 'goods');

export const orders = (value: number): string => count(value, 'order', 'orders');

export const changes = (value: number): string => count(value, 'change', 'changes');
