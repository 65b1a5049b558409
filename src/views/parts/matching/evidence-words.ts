import type { MatchEvidence } from '../../../state/matching-schema.ts';
import type { WaitingPair } from '../../../state/read/matching.ts';
import type { Ui } from '../../ui.ts';

/** From here on names are called alike, below only in part. */
const alike = 70;

/** What of a pair agrees, in a few words. */
export function agreeing(ui: Ui, { barcode, sku, price, name }: MatchEvidence): string {
  const { has } = ui.w.matchingPage;
  return [
    barcode === 'equal' && has.barcode,
    sku === 'equal' && has.sku,
    name >= alike ? has.name : name > 0 && has.namePart,
    price === 'equal' && has.price,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What speaks against a pair: `grave` keeps it from being sure. */
export function against(ui: Ui, pair: WaitingPair, currency: string): { grave: string; light: string } {
  const { lacks, rivals, otherSize, differ } = ui.w.matchingPage;
  const { evidence, goodPrice, itemPrice } = pair;
  const prices =
    evidence.price === 'different' && goodPrice !== null && itemPrice !== null
      ? `${lacks.price} ${differ(ui.f.money(goodPrice, currency), ui.f.money(itemPrice, currency))}`
      : '';
  return {
    grave: [
      evidence.rivals > 0 && rivals(evidence.rivals),
      evidence.sizes === 'different' && otherSize,
      evidence.barcode === 'different' && lacks.barcode,
    ]
      .filter(Boolean)
      .join(', '),
    light: [
      evidence.barcode === 'absent' && lacks.noBarcode,
      evidence.sku === 'different' && lacks.sku,
      prices,
    ]
      .filter(Boolean)
      .join(', '),
  };
}
