import type { Problem } from '../../domain/problem.ts';
import type { LiveRun } from '../../jobs/controls.ts';
import type { CatalogueRead } from '../../state/catalogue.ts';
import {
  type GoodRow,
  type GoodsCounts,
  type GoodsGroup,
  type GoodsSort,
  goodsGroups,
} from '../../state/read/goods.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { Slice } from '../../state/read/runs.ts';
import type { ShopItemView } from '../../state/read/shop-items.ts';
import { Action } from '../parts/action.tsx';
import { Filters } from '../parts/filters.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { GoodsTable } from '../parts/goods-table.tsx';
import { IntegrationChoices } from '../parts/integration-choices.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { ReadingLive } from '../parts/reading.tsx';
import { ShopItemsTable } from '../parts/shop-items-table.tsx';
import type { Ui } from '../ui.ts';

export interface GoodsData {
  integrations: readonly IntegrationView[];
  integration: IntegrationView;
  live: LiveRun | null;
  /** null while the sides were never read. */
  read: CatalogueRead | null;
  /** Why the latest reading failed. */
  failed: { runId: number; problem: Problem } | null;
  counts: GoodsCounts;
  /** Products linked with no good. */
  free: number;
  items: number;
  waiting: number;
  show: GoodsGroup | 'shop' | '';
  find: string;
  sort: GoodsSort;
  down: boolean;
  slice: Slice<GoodRow> | null;
  /** Instead of goods, when they are asked for. */
  products: Slice<ShopItemView> | null;
}

export const goodsPath = (id: string): string => `/goods/${encodeURIComponent(id)}`;

/** Goods of one integration beside their products. */
export const GoodsPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: GoodsData }) => {
  const words = ui.w.goodsPage;
  const { integration, read, live } = data;
  return (
    <Frame ui={ui} around={around} place="goods" title={words.title} wide>
      <header class="head">
        <div class="head-row">
          <h1>{words.title}</h1>
          <div class="acts">
            <Ways ui={ui} data={data} />
          </div>
        </div>
        {read && (
          <p class="lede">
            {words.lede(total(data.counts), data.items)}{' '}
            {words.readAt(ui.f.moment(read.readAt), ui.f.ago(read.readAt, ui.now))}
          </p>
        )}
      </header>
      <IntegrationChoices ui={ui} integrations={data.integrations} chosen={integration.id} />
      {live && <ReadingLive ui={ui} live={live} from={`${goodsPath(integration.id)}/reading`} />}
      {data.failed && !live && (
        <>
          <ProblemNotice ui={ui} title={words.readingFailed} problem={data.failed.problem} />
          <p>
            <a href={`/runs/${data.failed.runId}`}>{words.seeReading}</a>
          </p>
        </>
      )}
      {read ? (
        <Both ui={ui} data={data} currency={read.currency} />
      ) : (
        <NotRead ui={ui} id={integration.id} busy={live !== null} />
      )}
    </Frame>
  );
};

const total = (counts: GoodsCounts): number => goodsGroups.reduce((sum, group) => sum + counts[group], 0);

const Ways = ({ ui, data }: { ui: Ui; data: GoodsData }) => {
  const words = ui.w.goodsPage;
  const path = goodsPath(data.integration.id);
  if (!data.read) return null;
  return (
    <>
      {data.counts.drifted > 0 && (
        <Action ui={ui} to={`${path}/heal-all`}>
          {words.healAll(data.counts.drifted)}
        </Action>
      )}
      {!data.live && (
        <Action ui={ui} to={`${path}/read`}>
          {words.read}
        </Action>
      )}
      <a class={data.waiting > 0 ? 'b b1' : 'b'} href={`${path}/matching`}>
        {data.waiting > 0 ? words.matchWaiting(data.waiting) : words.matching}
      </a>
    </>
  );
};

const NotRead = ({ ui, id, busy }: { ui: Ui; id: string; busy: boolean }) => {
  const words = ui.w.goodsPage;
  return (
    <section class="sec">
      <h2>{words.notRead}</h2>
      <p class="lede">{words.notReadMore}</p>
      {!busy && (
        <div class="keys">
          <Action ui={ui} to={`${goodsPath(id)}/read`} class="b1">
            {words.read}
          </Action>
        </div>
      )}
    </section>
  );
};

const Both = ({ ui, data, currency }: { ui: Ui; data: GoodsData; currency: string }) => {
  const { w } = ui;
  const words = w.goodsPage;
  const { slice, products, counts, show, find } = data;
  const found = slice?.total ?? products?.total ?? 0;
  return (
    <>
      <Filters
        ui={ui}
        label={words.filter}
        choices={[
          { value: '', label: w.all, count: total(counts) },
          ...goodsGroups.map((group) => ({ value: group, label: words.groups[group], count: counts[group] })),
          { value: 'shop', label: words.groups.shop, count: data.free },
        ]}
        chosen={show}
        find={words.find}
        found={find}
      />
      {find !== '' && <p class="none-such mute">{w.items.found(found, find)}</p>}
      {found === 0 && (
        <p class="none-such mute">
          {total(counts) === 0 ? words.none : products ? words.noneSuchShop : words.noneSuch}
        </p>
      )}
      {slice && slice.rows.length > 0 && (
        <GoodsTable
          ui={ui}
          rows={slice.rows}
          currency={currency}
          integrationId={data.integration.id}
          sort={data.sort}
          down={data.down}
        />
      )}
      {products && products.rows.length > 0 && (
        <ShopItemsTable ui={ui} rows={products.rows} currency={currency} />
      )}
      {(slice ?? products) && <Pager ui={ui} slice={slice ?? (products as Slice<unknown>)} />}
    </>
  );
};
