import type { IntegrationView } from '../../state/read/integrations.ts';
import type { Today } from '../../state/read/today.ts';
import { Action } from '../parts/action.tsx';
import { EmptyBridge } from '../parts/empty-bridge.tsx';
import { Figure } from '../parts/figures.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { Live } from '../parts/live.tsx';
import { Section } from '../parts/section.tsx';
import { Board, type Moment } from '../parts/strip.tsx';
import { ToDo, type Waiting } from '../parts/todo.tsx';
import { Unfinished } from '../parts/wizard/unfinished.tsx';
import type { Ui } from '../ui.ts';

export interface DashboardData {
  waiting: Waiting;
  moment: Moment;
  today: Today;
  /** The first set-up of an integration was begun and left. */
  unfinished: boolean;
}

export const Dashboard = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: DashboardData }) => (
  <Frame ui={ui} around={around} place="dashboard" title={ui.w.places.dashboard}>
    <DashboardLive ui={ui} data={data} />
  </Frame>
);

/** The part of the dashboard that renews itself. */
export const DashboardLive = ({ ui, data }: { ui: Ui; data: DashboardData }) => {
  const { w, f } = ui;
  const { integrations } = data.waiting;
  return (
    <Live from="/live" moving={data.moment.live.length > 0}>
      <Head ui={ui} running={integrations.filter(({ enabled }) => enabled)} />
      {integrations.length === 0 ? (
        <EmptyBridge ui={ui} begun={data.unfinished} />
      ) : (
        <>
          {data.unfinished && <Unfinished ui={ui} />}
          <ToDo ui={ui} waiting={data.waiting} />
          <Section id="integrations" title={w.places.integrations} count={f.count(integrations.length)}>
            <Board ui={ui} integrations={integrations} moment={data.moment} />
          </Section>
          <Section
            id="today"
            title={w.dashboard.today}
            aside={<span class="r">{w.dashboard.todaySpan(f.time(ui.now))}</span>}
          >
            <TodayFigures ui={ui} today={data.today} />
          </Section>
        </>
      )}
    </Live>
  );
};

const Head = ({ ui, running }: { ui: Ui; running: readonly IntegrationView[] }) => {
  const { w, f } = ui;
  const allPaused = running.every(({ paused }) => paused);
  return (
    <header class="head">
      <div class="head-row">
        <h1>{w.places.dashboard}</h1>
        <span class="mute">
          {f.weekday(ui.now)}, {f.time(ui.now)}
        </span>
        {running.length > 0 && (
          <div class="acts">
            <Action ui={ui} to={allPaused ? '/start-all' : '/stop-all'}>
              <Icon name={allPaused ? 'play' : 'pause'} />
              {allPaused ? w.dashboard.startAll : w.dashboard.stopAll}
            </Action>
          </div>
        )}
      </div>
    </header>
  );
};

const TodayFigures = ({ ui, today }: { ui: Ui; today: Today }) => {
  const { w, f } = ui;
  return (
    <div class="figs">
      <Figure value={f.count(today.orders)}>{w.dashboard.importedOrders(today.orders)}</Figure>
      {today.totals.map(({ currency, total }) => (
        <Figure value={f.money(total, currency)}>{w.dashboard.ordersWorth}</Figure>
      ))}
      <Figure value={f.count(today.created)}>{w.dashboard.createdGoods(today.created)}</Figure>
      <Figure value={f.count(today.updated)}>{w.dashboard.updatedGoods(today.updated)}</Figure>
    </div>
  );
};
