import { Decimal } from 'decimal.js';

/** Quantities are whole thousandths of the good's base unit inside the program: 2.5 бр. = 2500. */
export type Thousandths = number;

/** Database float or text → thousandths, rounded half away from zero. Expects a finite number. */
export const toThousandths = (value: Decimal.Value): Thousandths => {
  const rounded = new Decimal(value).times(1000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return rounded === 0 ? 0 : rounded;
};

/** Thousandths → number for the database or a shop. */
export const quantityNumber = (quantity: Thousandths): number => quantity / 1000;

/** Whole units that can be sold: rounded down, never below zero. Shops take whole units only. */
export const sellableUnits = (quantity: Thousandths): number => Math.max(0, Math.floor(quantity / 1000));
