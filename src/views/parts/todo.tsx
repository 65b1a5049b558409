import type { IntegrationView } from '../../state/read/integrations.ts';
import type { OrderView } from '../../state/read/orders.ts';
import type { QuarantineCount } from '../../state/read/quarantined.ts';
import type { Ui } from '../ui.ts';
import { Mark, type MarkName } from './mark.tsx';
import { Section } from './section.tsx';

export interface Waiting {
  integrations: readonly IntegrationView[];
  quarantined: readonly QuarantineCount[];
  /** The first few orders that wait; `heldOrders` is how many there are. */
  held: readonly OrderView[];
  heldOrders: number;
}

interface Task {
  mark: MarkName;
  fact: string;
  more: string;
  where: string;
  since: number;
  href: string;
  button: string;
}

/** What waits for a person, the most urgent first: decisions, then orders, then goods. */
function tasksOf(ui: Ui, { integrations, quarantined, held, heldOrders }: Waiting): Task[] {
  const { w, f, lang } = ui;
  const names = new Map(integrations.map(({ id, name }) => [id, name]));
  const plans = integrations.flatMap(({ name, waiting }): Task[] => {
    if (!waiting) return [];
    const first = waiting.brakes.some(({ rule }) => rule === 'first');
    const braked = waiting.brakes.some(({ rule }) => rule !== 'first');
    return [
      {
        mark: 'doubt',
        fact: braked ? w.dashboard.planBrake : first ? w.dashboard.planFirst : w.dashboard.planWaits,
        more: '',
        where: `${name} · ${w.dashboard.planMore(waiting.counts.planned)}`,
        since: waiting.startedAt,
        href: `/runs/${waiting.id}`,
        button: w.dashboard.seePlan,
      },
    ];
  });
  const orders = held.map(
    ({ order, integration }): Task => ({
      mark: 'warn',
      fact: w.dashboard.heldOrder(order.number),
      more: order.problem?.text[lang] ?? '',
      where: [integration, order.customer, f.money(order.total, order.currency)].filter(Boolean).join(' · '),
      since: order.seenAt,
      href: `/orders?show=waiting&find=${encodeURIComponent(order.number)}`,
      button: w.dashboard.seeOrder,
    }),
  );
  const last = held.at(-1);
  if (last && heldOrders > held.length) {
    orders.push({
      mark: 'warn',
      fact: w.dashboard.moreOrders(heldOrders - held.length),
      more: '',
      where: '',
      since: last.order.seenAt,
      href: '/orders?show=waiting',
      button: w.dashboard.seeOrders,
    });
  }
  const goods = quarantined.map(
    ({ integrationId, count, since }): Task => ({
      mark: 'warn',
      fact: w.dashboard.quarantined(count),
      more: w.dashboard.quarantinedMore(count),
      where: names.get(integrationId) ?? integrationId,
      since,
      href: `/integrations/${encodeURIComponent(integrationId)}/quarantine`,
      button: w.dashboard.seeGoods(count),
    }),
  );
  return [...plans, ...orders, ...goods];
}

export const ToDo = ({ ui, waiting }: { ui: Ui; waiting: Waiting }) => {
  const tasks = tasksOf(ui, waiting);
  if (tasks.length === 0) return null;
  return (
    <Section id="waits" title={ui.w.dashboard.waits} count={ui.f.count(tasks.length)}>
      <ul class="todo">
        {tasks.map((task, i) => (
          <li>
            <Mark name={task.mark} />
            <div>
              <b>{task.fact}</b> {task.more}
              {task.where && <span class="sub">{task.where}</span>}
            </div>
            <span class="since">{ui.w.dashboard.since(ui.f.short(task.since, ui.now))}</span>
            <a class={i === 0 ? 'b b1 b-s' : 'b b-s'} href={task.href}>
              {task.button}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
