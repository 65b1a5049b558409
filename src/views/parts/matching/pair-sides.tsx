import type { NamePart } from '../../../jobs/matching/name-likeness.ts';
import type { GoodSeen, ShopItemRow } from '../../../state/catalogue.ts';
import type { WaitingPair } from '../../../state/read/matching.ts';
import type { Ui } from '../../ui.ts';
import { Marked, MarkedName } from './marked.tsx';

/** The pair that is asked about, with everything known of both sides. */
export interface CurrentPair {
  pair: WaitingPair;
  good: GoodSeen;
  item: ShopItemRow;
  goodName: readonly NamePart[];
  itemName: readonly NamePart[];
  /** From 1. */
  place: number;
  of: number;
  /** Goods.ID of its neighbours in the list; null at the ends. */
  previous: number | null;
  next: number | null;
}

interface SidesProps {
  ui: Ui;
  current: CurrentPair;
  /** Host or name of the shop. */
  shop: string;
  currency: string;
}

/** Both sides of a pair on one grid, equal parts marked. */
export const PairSides = ({ ui, current, shop, currency }: SidesProps) => {
  const words = ui.w.matchingPage;
  return (
    <div class="pair2">
      <GoodSide ui={ui} current={current} currency={currency} />
      <div class="mid">
        <span class="v">{current.pair.score}</span>
        <span class="small mute">
          {words.outOf} {words.likeness}
        </span>
      </div>
      <ItemSide ui={ui} current={current} shop={shop} currency={currency} />
    </div>
  );
};

const folded = (text: string) => text.trim().toLowerCase();
/** null where the other side has nothing to compare with. */
const among = (text: string, others: readonly string[]): boolean | null => {
  const known = others.filter((other) => other !== '').map(folded);
  return known.length === 0 || text === '' ? null : known.includes(folded(text));
};

const GoodSide = ({ ui, current, currency }: Omit<SidesProps, 'shop'>) => {
  const words = ui.w.matchingPage;
  const { good, item } = current;
  const codes = [item.key, item.gtin];
  return (
    <div class="side">
      <p class="from">{words.fromWarehouse(good.code)}</p>
      <MarkedName parts={current.goodName} />
      <dl class="side-kv">
        <dt>{words.barcode}</dt>
        <dd>
          <Codes codes={good.barcodes} others={item.gtin === '' ? [item.key] : codes} />
        </dd>
        <dt>{words.code}</dt>
        <dd>
          <Codes codes={[...new Set([good.code, ...good.catalogs])].filter(Boolean)} others={[item.key]} />
        </dd>
        <Values ui={ui} currency={currency} price={good.price} other={item.price} units={good.units} />
        <dt>{words.group}</dt>
        <dd>{good.groupPath.replaceAll('\n', ' / ') || '–'}</dd>
      </dl>
    </div>
  );
};

const ItemSide = ({ ui, current, shop, currency }: SidesProps) => {
  const words = ui.w.matchingPage;
  const { good, item } = current;
  return (
    <div class="side">
      <p class="from">{words.fromShop(shop, item.remoteId)}</p>
      <MarkedName parts={current.itemName} />
      <dl class="side-kv">
        <dt>{words.barcode}</dt>
        <dd>
          <Marked text={item.gtin} equal={among(item.gtin, good.barcodes)} />
        </dd>
        <dt>{words.sku}</dt>
        <dd>
          <Marked
            text={item.key}
            equal={among(item.key, [good.key, good.code, ...good.catalogs, ...good.barcodes])}
          />
        </dd>
        <Values ui={ui} currency={currency} price={item.price} other={good.price} units={item.units} />
        <dt>{ui.w.goodsPage.category}</dt>
        <dd>{item.category || '–'}</dd>
      </dl>
    </div>
  );
};

const Codes = ({ codes, others }: { codes: readonly string[]; others: readonly string[] }) =>
  codes.length === 0
    ? '–'
    : codes.map((code, i) => (
        <>
          {i > 0 && ', '}
          <Marked text={code} equal={among(code, others)} />
        </>
      ));

const Values = ({
  ui,
  currency,
  price,
  other,
  units,
}: {
  ui: Ui;
  currency: string;
  price: number | null;
  other: number | null;
  units: number | null;
}) => {
  const words = ui.w.matchingPage;
  return (
    <>
      <dt>{words.price}</dt>
      <dd>
        <Marked
          text={price === null ? '' : ui.f.money(price, currency)}
          equal={other === null ? null : price === other}
        />
      </dd>
      <dt>{words.stock}</dt>
      <dd>{units === null ? '–' : ui.f.count(units)}</dd>
    </>
  );
};
