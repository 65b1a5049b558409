import type { board as bulgarian } from '../bg/board.ts';
import { changes, goods, n, orders } from './counts.ts';

/** Dashboard, integrations and quarantine. */
export const board: typeof bulgarian = {
  dashboard: {
    startAll: 'Start all',
    stopAll: 'Stop all',
    waits: 'Waiting for you',
    since: (when) => `since ${when}`,
    quarantined: (value) => `${goods(value)} in quarantine`,
    quarantinedMore: () => '– not sent; the others go on.',
    seeGoods: (value) => `Look at ${goods(value)}`,
    heldOrder: (number) => `Order ${number} was not imported.`,
    moreOrders: (value) => `${orders(value)} more wait for a decision.`,
    seeOrder: 'Look at the order',
    seeOrders: 'Look at the orders',
    planFirst: 'The plan of the first export waits for approval.',
    planBrake: 'The brake holds the plan back.',
    planWaits: 'A plan waits for approval.',
    planMore: (value) => `${changes(value)}, nothing has been sent yet`,
    seePlan: 'Look at the plan',
    today: 'Today',
    todaySpan: (until) => `00:00 to ${until}`,
    importedOrders: (value) => (value === 1 ? 'imported order' : 'imported orders'),
    ordersWorth: 'value of the orders',
    createdGoods: (value) => (value === 1 ? 'good created' : 'goods created'),
    updatedGoods: (value) => (value === 1 ? 'good updated' : 'goods updated'),
    empty: 'There are no integrations yet.',
    emptyLede:
      'Connect Склад Pro, then create an integration and enter the address and the keys of the shop. Nothing goes to the shop before you have seen the plan and approved it.',
    connect: 'Connect Склад Pro',
    bridge: 'The bridge between Склад Pro and the shop is not built yet',
    yourShop: 'Your shop',
    notAdded: 'not added yet',
  },
  strip: {
    state: 'State',
    integration: 'Integration',
    lastGood: 'Last success',
    next: 'Next',
    last: 'What it did last',
    lastShort: 'Last',
    now: 'Now',
    never: 'none yet',
    noNext: 'none',
    nothingYet: 'It has not run yet.',
    left: (span) => `about ${span} left`,
    exported: (created, updated) =>
      created + updated === 0
        ? 'There was nothing to send'
        : `Sent ${goods(created + updated)}${created > 0 ? `, ${n(created)} of them new` : ''}`,
    imported: (value) => (value === 0 ? 'There were no new orders' : `Imported ${orders(value)}`),
    downloaded: (value) => `Downloaded ${goods(value)}`,
    quarantined: (value) => `${n(value)} in quarantine`,
    failed: (value) => `${n(value)} failed`,
    held: (value) => `${n(value)} ${value === 1 ? 'waits' : 'wait'} for you`,
    took: (span) => `in ${span}`,
    checked: (value, span) => `checked ${n(value)} in ${span}`,
    paused: 'It is stopped. Nothing starts by itself.',
    disabled: 'It is switched off.',
    cancelled: 'The run was cancelled.',
    interrupted: 'Interrupted; it goes on by itself.',
    more: (name) => `More actions for ${name}`,
    menu: (name) => `Actions for ${name}`,
    runNow: (job) => `${job} now`,
    dryRun: (job) => `${job}: dry run`,
    start: 'Start',
    startAgain: 'Start again',
    stop: 'Stop',
    seeRun: 'See progress',
    lastRun: 'The last run',
  },
  integrationState: {
    good: 'Working',
    running: 'Running',
    waiting: 'Needs a decision',
    attention: 'Needs attention',
    failed: 'Error',
    paused: 'Paused',
    disabled: 'Switched off',
    new: 'In line',
  },
  integrationsPage: {
    schedule: 'Schedule',
    name: 'Integration',
    job: 'Job',
    when: 'When it starts',
    next: 'Next',
  },
  quarantinePage: {
    title: 'Goods in quarantine',
    lede: 'They are not sent until you mend them. Once mended they are tried by themselves with the next export, or at once with “Try again”.',
    none: 'No goods are in quarantine.',
    since: 'Since',
    action: 'Action',
  },
  schedule: (schedule) => {
    switch (schedule.kind) {
      case 'start':
        return 'when the server starts';
      case 'every':
        return `every ${n(schedule.minutes)}\u00a0min`;
      case 'daily':
        return `every day at ${schedule.time}`;
      case 'cron':
        return `cron ${schedule.expression}`;
      case 'manual':
        return 'only by hand';
    }
  },
};
