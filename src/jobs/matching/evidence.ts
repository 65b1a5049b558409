import type { Cents } from '../../domain/money.ts';
import type { CodeEvidence, MatchEvidence } from '../../state/matching-schema.ts';
import { foldKey } from '../export/values.ts';
import { compareNames } from './name-likeness.ts';
import { type ParsedName, parseName } from './parse-name.ts';

/** A good as matching sees it. */
export interface MatchGood {
  goodId: number;
  key: string;
  code: string;
  name: string;
  barcodes: string[];
  catalogs: string[];
  price: Cents | null;
}

/** A product of the shop as matching sees it. */
export interface MatchItem {
  remoteId: string;
  key: string;
  gtin: string;
  name: string;
  price: Cents | null;
}

/** What a side is known by, folded once. */
export interface Known {
  barcodes: Set<string>;
  skus: Set<string>;
  name: ParsedName;
  price: Cents | null;
}

const foldAll = (texts: string[]): Set<string> => new Set(texts.map(foldKey).filter((text) => text !== ''));

/** Leading zeros come and go with the length that a program gives a barcode. */
const barcodeKey = (text: string): string => foldKey(text).replace(/^0+(?=\d{6,}$)/, '');

const barcodesOf = (texts: string[]): Set<string> =>
  new Set(texts.map(barcodeKey).filter((text) => text !== ''));

/** Digits only and long enough to be no article number of one's own. */
const looksLikeBarcode = (text: string): boolean => /^\d{8,14}$/.test(text.trim());

export const knownGood = (good: MatchGood): Known => ({
  barcodes: barcodesOf([...good.barcodes, ...(looksLikeBarcode(good.key) ? [good.key] : [])]),
  skus: foldAll([good.key, good.code, ...good.catalogs]),
  name: parseName(good.name),
  price: good.price,
});

/** Shops often keep the barcode as SKU: then it counts as the barcode too. */
export const knownItem = (item: MatchItem): Known => ({
  barcodes: barcodesOf([item.gtin, ...(looksLikeBarcode(item.key) ? [item.key] : [])]),
  skus: foldAll([item.key]),
  name: parseName(item.name),
  price: item.price,
});

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): CodeEvidence {
  if (a.size === 0 || b.size === 0) return 'absent';
  return [...a].some((text) => b.has(text)) ? 'equal' : 'different';
}

const comparePrices = (a: Cents | null, b: Cents | null): CodeEvidence => {
  if (a === null || b === null) return 'absent';
  return a === b ? 'equal' : 'different';
};

/** Share of the lower price in the higher one; 0 from half the price down. */
const priceLikeness = (a: Cents, b: Cents): number =>
  Math.max(0, (2 * Math.min(a, b)) / Math.max(1, a, b) - 1);

/** Compares what is known of both; `rivals` is left for whoever sees all the others. */
export function evidenceOf(good: Known, item: Known): MatchEvidence {
  const name = compareNames(good.name, item.name);
  return {
    barcode: compareSets(good.barcodes, item.barcodes),
    sku: compareSets(good.skus, item.skus),
    price: comparePrices(good.price, item.price),
    name: Math.round(name.likeness * 100),
    sizes: name.sizes,
    words: name.words,
    sameWords: name.sameWords,
    rivals: 0,
  };
}

/**
 * All evidence in one figure, 0–100. A code that is equal says much, one that differs says less (each side may number
 * its goods by itself, and a barcode changes with the packing); what one side does not know says nothing.
 */
export function scoreOf(evidence: MatchEvidence, good: Known, item: Known): number {
  const parts: [weight: number, likeness: number][] = [[5, evidence.name / 100]];
  if (evidence.barcode !== 'absent') parts.push(evidence.barcode === 'equal' ? [6, 1] : [3, 0]);
  if (evidence.sku !== 'absent') parts.push(evidence.sku === 'equal' ? [5, 1] : [0.5, 0]);
  if (good.price !== null && item.price !== null) parts.push([1, priceLikeness(good.price, item.price)]);
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0);
  return Math.round((100 * parts.reduce((sum, [weight, likeness]) => sum + weight * likeness, 0)) / weights);
}
