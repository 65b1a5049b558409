import type { CodeEvidence } from '../../../state/matching-schema.ts';
import type { Ui } from '../../ui.ts';
import { Mark, type MarkName } from '../mark.tsx';
import type { CurrentPair } from './pair-sides.tsx';

const markOf: Record<CodeEvidence, MarkName> = { equal: 'ok', different: 'conf', absent: 'skipd' };
/** Names this alike count for the pair. */
const alike = 50;

/** Why the two are suggested, in four columns. */
export const Evidence = ({ ui, current, currency }: { ui: Ui; current: CurrentPair; currency: string }) => {
  const words = ui.w.matchingPage;
  const { evidence, goodPrice, itemPrice } = current.pair;
  const { good, item } = current;
  const said = (what: 'barcode' | 'sku' | 'price', a: string, b: string): string => {
    if (evidence[what] === 'absent') return words.absent;
    if (evidence[what] === 'equal') return words.equal[what];
    return a === '' || b === '' ? words.different[what] : `${words.different[what]}, ${words.differ(a, b)}`;
  };
  const money = (cents: number | null) => (cents === null ? '' : ui.f.money(cents, currency));
  const rivals = evidence.rivals > 0 ? `, ${words.rivals(evidence.rivals)}` : '';
  const nameMark: MarkName = evidence.sizes === 'different' ? 'conf' : evidence.name >= alike ? 'ok' : 'conf';
  const lines: [MarkName, string, string][] = [
    [
      markOf[evidence.barcode],
      words.barcode,
      said('barcode', good.barcodes[0] ?? good.key, item.gtin || item.key) +
        (evidence.barcode === 'equal' ? rivals : ''),
    ],
    [
      markOf[evidence.sku],
      words.sku,
      said('sku', good.code || good.key, item.key) +
        (evidence.sku === 'equal' && evidence.barcode !== 'equal' ? rivals : ''),
    ],
    [
      nameMark,
      words.name,
      words.words(evidence.sameWords, evidence.words) +
        (evidence.sizes === 'different' ? `, ${words.otherSize}` : ''),
    ],
    [markOf[evidence.price], words.price, said('price', money(goodPrice), money(itemPrice))],
  ];
  return (
    <ul class="ev" aria-label={words.why}>
      {lines.map(([mark, title, text]) => (
        <li>
          <Mark name={mark} />
          <div>
            <b>{title}</b>
            <span class="sub">{text}</span>
          </div>
        </li>
      ))}
    </ul>
  );
};
