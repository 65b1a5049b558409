// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the layout of the rows takes the implied roles away
import type { WaitingPair } from '../../../state/read/matching.ts';
import type { Ui } from '../../ui.ts';
import { Mark } from '../mark.tsx';
import { withQuery } from '../pager.tsx';
import { Cell } from '../table.tsx';
import { against, agreeing } from './evidence-words.ts';

/** Every waiting pair in a line; the one that is asked about stands out. */
export const PairsTable = ({
  ui,
  pairs,
  chosen,
  currency,
}: {
  ui: Ui;
  pairs: readonly WaitingPair[];
  chosen: number;
  currency: string;
}) => {
  const words = ui.w.matchingPage;
  const columns = [
    { head: words.warehouse },
    { head: words.shop },
    { head: words.matches },
    { head: words.against },
    { head: words.score, number: true },
  ] as const;
  const [good, item, has, lacks, score] = columns;
  return (
    <table class="t t-stack" role="table" aria-label={words.list}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col" class={'number' in column ? 'n' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {pairs.map((pair) => {
          const here = pair.goodId === chosen;
          const { grave, light } = against(ui, pair, currency);
          return (
            <tr role="row" class={here ? 'here' : undefined}>
              <Cell column={good}>
                <a
                  class="plain"
                  href={withQuery(ui.here, { good: String(pair.goodId), choose: '', find: '' })}
                  aria-current={here ? 'true' : undefined}
                >
                  {pair.goodName}
                </a>{' '}
                <span class="code">{pair.code}</span>
              </Cell>
              <Cell column={item}>{pair.itemName}</Cell>
              <Cell column={has}>{agreeing(ui, pair.evidence)}</Cell>
              <Cell column={lacks}>
                {grave && (
                  <span class="st st-plain warn">
                    <Mark name="warn" />
                    {grave}
                  </span>
                )}{' '}
                <span class="mute">{light}</span>
              </Cell>
              <Cell column={score}>{here ? <b>{pair.score}</b> : pair.score}</Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
