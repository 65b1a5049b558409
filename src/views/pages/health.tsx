import type { HealthCheck } from '../../jobs/health/check.ts';
import { Action } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import type { MarkName } from '../parts/mark.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { State } from '../parts/state.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import type { Ui } from '../ui.ts';

const markOf: Record<HealthCheck['outcome'], MarkName> = {
  ok: 'ok',
  warning: 'warn',
  error: 'bad',
  unknown: 'wait',
};

/** Every check with what to do, and the bundle for whoever helps. */
export const HealthPage = ({
  ui,
  around,
  checks,
}: {
  ui: Ui;
  around: Surroundings;
  checks: readonly HealthCheck[];
}) => {
  const { w, lang } = ui;
  const words = w.healthPage;
  const check = { head: words.check };
  const state = { head: words.state };
  return (
    <Frame ui={ui} around={around} place="settings" title={words.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/settings">{w.settingsPage.title}</a>
          <span>{words.title}</span>
        </nav>
        <div class="head-row">
          <h1>{words.title}</h1>
          <div class="acts">
            <a class="b" href="/health">
              <Icon name="rotate-cw" />
              {words.again}
            </a>
          </div>
        </div>
        <p class="lede">{words.lede(ui.f.moment(ui.now))}</p>
      </header>
      <Table label={words.title} columns={[check, state]}>
        {checks.map(({ title, outcome, found, problem, place }) => (
          <Row>
            <Cell column={check}>
              <b>{title[lang]}</b>
              {place && (
                <span class="sub">
                  <a href={place} aria-label={`${words.see}: ${title[lang]}`}>
                    {words.see}
                  </a>
                </span>
              )}
            </Cell>
            <Cell column={state}>
              <State mark={markOf[outcome]} word={words.outcomes[outcome]} plain />
              {problem ? (
                <div class="why">
                  <ProblemText ui={ui} problem={problem} />
                </div>
              ) : (
                found && <span class="sub">{found[lang]}</span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <Section id="support" title={words.support}>
        <p class="mute">{words.supportHelp}</p>
        <p class="acts gap-t">
          <Action ui={ui} to="/support">
            <Icon name="download" />
            {words.supportNow}
          </Action>
        </p>
      </Section>
    </Frame>
  );
};
