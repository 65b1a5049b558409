import type { ProductRecord } from '../state/records.ts';

/** The options of a variation, e.g. "S, Червен". */
export const variationTitle = (variation: ProductRecord): string =>
  variation.variationAttributes.map((attribute) => attribute.option).join(', ');
