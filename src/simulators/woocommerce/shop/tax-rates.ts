/** A VAT rate of the shop. */
export interface TaxRate {
  id: number;
  country: string;
  /** Percent. */
  rate: number;
  name: string;
  /** '' is the standard class. */
  taxClass: string;
}

/** The Bulgarian rates that the shop is set up with. */
export const taxRates: readonly TaxRate[] = [
  { id: 1, country: 'BG', rate: 20, name: 'ДДС', taxClass: '' },
  { id: 2, country: 'BG', rate: 9, name: 'ДДС 9%', taxClass: 'reduced-rate' },
];

/** Classes a product may name; an unknown one becomes the standard class. */
export const taxClasses = ['', 'reduced-rate', 'zero-rate'] as const;

/** The rate for a class in a country; undefined where nothing is charged. */
export const taxRateFor = (taxClass: string, country: string): TaxRate | undefined =>
  taxRates.find((rate) => rate.taxClass === taxClass && rate.country === country);

export const taxRateById = (id: number): TaxRate | undefined => taxRates.find((rate) => rate.id === id);
