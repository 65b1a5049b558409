import type { LiveRun } from '../../jobs/controls.ts';
import type { MatchGrade } from '../../state/matching-schema.ts';
import type { IntegrationView } from '../../state/read/integrations.ts';
import type { LastDecision, MatchingCounts, WaitingPair } from '../../state/read/matching.ts';
import type { Slice } from '../../state/read/runs.ts';
import { matchingKeys } from '../assets.ts';
import { Action } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Mark, type MarkName } from '../parts/mark.tsx';
import { type Choosable, Choose } from '../parts/matching/choose.tsx';
import { Evidence } from '../parts/matching/evidence.tsx';
import { type CurrentPair, PairSides } from '../parts/matching/pair-sides.tsx';
import { PairsTable } from '../parts/matching/pairs-table.tsx';
import { KeysHint, Verdict } from '../parts/matching/verdict.tsx';
import { Pager, withQuery } from '../parts/pager.tsx';
import { ReadingLive } from '../parts/reading.tsx';
import { Section } from '../parts/section.tsx';
import type { Ui } from '../ui.ts';
import { goodsPath } from './goods.tsx';

export interface MatchingData {
  integration: IntegrationView;
  live: LiveRun | null;
  /** The shop's; null while the sides were never read. */
  currency: string | null;
  sides: MatchingCounts;
  onlyGoods: number;
  onlyItems: number;
  /** Waiting goods by the grade of their best pair. */
  grades: Record<MatchGrade, number>;
  show: MatchGrade | '';
  pairs: Slice<WaitingPair>;
  current: CurrentPair | null;
  /** Products to choose from instead; null unless asked for. */
  choosable: Pick<Slice<Choosable>, 'rows' | 'total'> | null;
  find: string;
  last: LastDecision | null;
  keys: boolean;
}

/** Joins two live catalogues: what is surely the same at once, the rest one by one. */
export const MatchingPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: MatchingData }) => {
  const { w } = ui;
  const words = w.matchingPage;
  const { integration, currency, live } = data;
  const goods = goodsPath(integration.id);
  const shop = integration.host || integration.name;
  return (
    <Frame ui={ui} around={around} place="goods" title={words.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href={goods}>{w.goodsPage.title}</a>
          <span>{integration.name}</span>
        </nav>
        <div class="head-row">
          <h1>{words.title}</h1>
          <div class="acts">
            {!live && (
              <Action ui={ui} to={`${goods}/read`}>
                {w.goodsPage.read}
              </Action>
            )}
            <a class="b" href={goods}>
              {words.later}
            </a>
          </div>
        </div>
        <p class="lede">
          {currency === null ? w.goodsPage.notReadMore : words.lede(data.sides.goods, data.sides.items, shop)}
        </p>
      </header>
      {live && <ReadingLive ui={ui} live={live} from={`${goods}/reading`} />}
      {currency !== null && <Matching ui={ui} data={data} currency={currency} shop={shop} />}
      {data.keys && <script src={matchingKeys.href} defer />}
    </Frame>
  );
};

const waitingOf = ({ grades }: MatchingData): number => grades.sure + grades.likely + grades.unsure;

const Matching = ({
  ui,
  data,
  currency,
  shop,
}: {
  ui: Ui;
  data: MatchingData;
  currency: string;
  shop: string;
}) => {
  const words = ui.w.matchingPage;
  const path = `${goodsPath(data.integration.id)}/matching`;
  const { current, choosable } = data;
  return (
    <>
      <Parts ui={ui} data={data} />
      <Sure ui={ui} count={data.grades.sure} path={path} />
      <Last ui={ui} last={data.last} path={path} keys={data.keys} />
      {current ? (
        <Section
          id="question"
          title={words.question}
          aside={<span class="r">{words.place(ui.f.count(current.place), ui.f.count(current.of))}</span>}
        >
          <PairSides ui={ui} current={current} shop={shop} currency={currency} />
          <Evidence ui={ui} current={current} currency={currency} />
          <Verdict ui={ui} path={path} current={current} keys={data.keys} />
          <KeysHint ui={ui} path={path} current={current} keys={data.keys} />
        </Section>
      ) : (
        <Section id="question" title={words.doneTitle}>
          <p class="lede">{words.done}</p>
        </Section>
      )}
      {current && choosable && (
        <Choose
          ui={ui}
          path={path}
          goodId={current.pair.goodId}
          next={current.next}
          products={choosable}
          find={data.find}
          currency={currency}
        />
      )}
      {current && <List ui={ui} data={data} chosen={current.pair.goodId} currency={currency} path={path} />}
    </>
  );
};

const Parts = ({ ui, data }: { ui: Ui; data: MatchingData }) => {
  const words = ui.w.matchingPage;
  const goods = goodsPath(data.integration.id);
  const parts: [string, number, MarkName, string][] = [
    [`${goods}?show=linked`, data.sides.linked, 'ok', words.linked],
    [`${goods}/matching`, waitingOf(data), 'doubt', words.waiting],
    [`${goods}?show=absent`, data.onlyGoods, 'add', words.onlyGoods],
    [`${goods}?show=shop`, data.onlyItems, 'skipd', words.onlyItems],
  ];
  return (
    <nav class="figs" aria-label={words.parts}>
      {parts.map(([href, count, mark, word]) => (
        <a href={href} aria-current={mark === 'doubt' ? 'true' : undefined}>
          <span class="v">{ui.f.count(count)}</span>
          <span class="k">
            <Mark name={mark} />
            {word}
          </span>
        </a>
      ))}
    </nav>
  );
};

const Sure = ({ ui, count, path }: { ui: Ui; count: number; path: string }) => {
  const words = ui.w.matchingPage;
  if (count === 0) return null;
  return (
    <Section
      id="sure"
      title={words.sureTitle(count)}
      aside={
        <Action ui={ui} to={`${path}/accept-all`} fields={{ grade: 'sure' }} class="b1 r">
          {words.acceptSure(count)}
        </Action>
      }
    >
      <p class="mute">{words.sureMore}</p>
    </Section>
  );
};

const Last = ({
  ui,
  last,
  path,
  keys,
}: {
  ui: Ui;
  last: LastDecision | null;
  path: string;
  keys: boolean;
}) => {
  const words = ui.w.matchingPage;
  if (!last) return null;
  const { state, pairs, good, item } = last;
  const many = { accepted: words.last.acceptedMany, refused: words.last.refusedMany };
  return (
    <div class="last-decision">
      <p role="status">{pairs > 1 ? many[state](pairs) : words.last[state](good, item)}</p>
      <form method="post" action={`${path}/undo`} class="action">
        <input type="hidden" name="_csrf" value={ui.csrf} />
        <input type="hidden" name="back" value={ui.here} />
        <button
          class="b b-s b-q"
          type="submit"
          title={words.undoNote}
          data-keys={keys ? words.keys.undo.keys : undefined}
        >
          {words.undo} {keys && <kbd>{words.keys.undo.print}</kbd>}
        </button>
      </form>
    </div>
  );
};

const List = ({
  ui,
  data,
  chosen,
  currency,
  path,
}: {
  ui: Ui;
  data: MatchingData;
  chosen: number;
  currency: string;
  path: string;
}) => {
  const words = ui.w.matchingPage;
  const { grades, show } = data;
  const choices: ['' | MatchGrade, number][] = [
    ['', waitingOf(data)],
    ['sure', grades.sure],
    ['likely', grades.likely],
    ['unsure', grades.unsure],
  ];
  return (
    <Section
      id="list"
      title={words.list}
      aside={
        grades.likely > 0 && (
          <Action ui={ui} to={`${path}/accept-all`} fields={{ grade: 'likely' }} class="b-s r">
            {words.acceptLikely(grades.likely)}
          </Action>
        )
      }
    >
      <nav class="choices" aria-label={words.list}>
        {choices.map(([grade, count]) => (
          <a href={withQuery(path, { show: grade })} aria-current={grade === show ? 'true' : undefined}>
            {words.grades[grade || 'all']} <span>{ui.f.count(count)}</span>
          </a>
        ))}
      </nav>
      <PairsTable ui={ui} pairs={data.pairs.rows} chosen={chosen} currency={currency} />
      <Pager ui={ui} slice={data.pairs} />
      <details class="gap-t">
        <summary>{words.refuseRest}</summary>
        <p class="lede">{words.refuseRestMore}</p>
        <Action ui={ui} to={`${path}/refuse-rest`}>
          {words.refuseRestNow(waitingOf(data))}
        </Action>
      </details>
    </Section>
  );
};
