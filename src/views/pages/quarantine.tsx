import type { QuarantineRow } from '../../state/read/quarantined.ts';
import type { Slice } from '../../state/read/runs.ts';
import { Action } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Pager } from '../parts/pager.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import type { Ui } from '../ui.ts';

interface QuarantineProps {
  ui: Ui;
  around: Surroundings;
  integration: { id: string; name: string };
  slice: Slice<QuarantineRow>;
}

/** Goods of one integration that are not sent until they are mended. */
export const QuarantinePage = ({ ui, around, integration, slice }: QuarantineProps) => {
  const { w, f } = ui;
  const key = { head: w.items.key };
  const good = { head: w.items.good };
  const why = { head: w.plan.why };
  const since = { head: w.quarantinePage.since };
  const act = { head: w.quarantinePage.action };
  return (
    <Frame ui={ui} around={around} place="integrations" title={w.quarantinePage.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/integrations">{w.places.integrations}</a>
          <span>
            <a href={`/integrations/${encodeURIComponent(integration.id)}`}>{integration.name}</a>
          </span>
        </nav>
        <div class="head-row">
          <h1>{w.quarantinePage.title}</h1>
        </div>
        <p class="lede">{w.quarantinePage.lede}</p>
      </header>
      {slice.rows.length === 0 ? (
        <p class="mute">{w.quarantinePage.none}</p>
      ) : (
        <Table label={w.quarantinePage.title} columns={[key, good, why, since, act]}>
          {slice.rows.map((row) => (
            <Row>
              <Cell column={key} look="code">
                {row.key || '–'}
              </Cell>
              <Cell column={good}>{row.title}</Cell>
              <Cell column={why}>
                <ProblemText ui={ui} problem={row.problem} />
              </Cell>
              <Cell column={since} look="nw">
                {f.short(row.since, ui.now)}
              </Cell>
              <Cell column={act}>
                <Action
                  ui={ui}
                  to={`/integrations/${encodeURIComponent(integration.id)}/goods/${row.goodId}/retry`}
                  class="b-s"
                  label={w.items.retryFor(row.title)}
                >
                  {w.items.retry}
                </Action>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pager ui={ui} slice={slice} />
    </Frame>
  );
};
