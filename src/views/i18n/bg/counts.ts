// Numbers with the noun that agrees with them.
import { decimal } from '../../format/numbers.ts';

export const n = (value: number): string => decimal('bg', value);

export const goods = (count: number): string => (count === 1 ? '1\u00a0стока' : `${n(count)}\u00a0стоки`);

export const orders = (count: number): string =>
  count === 1 ? '1\u00a0поръчка' : `${n(count)}\u00a0поръчки`;

export const changes = (count: number): string =>
  count === 1 ? '1\u00a0промяна' : `${n(count)}\u00a0промени`;
