import type { plan as bulgarian } from '../bg/plan.ts';
import { changes, goods, n, orders } from './counts.ts';

/** Plans before they are sent. */
export const plan: typeof bulgarian = {
  skips: {
    unchanged: 'the same as in the shop',
    service: 'services, which have no stock',
    'refused-before': 'refused before and unchanged since',
    'left-out': 'left out by you',
    'already-imported': 'already imported',
  },
  plan: {
    first: 'Plan of the first export',
    title: (job) => `Plan: ${job.toLowerCase()}`,
    lede: (at, read) =>
      `Nothing has been sent yet. This is exactly what “Send” will do. Made ${at} after looking at ${read}.`,
    parts: 'Parts of the plan',
    willCreate: 'to be created',
    willUpdate: 'to be updated',
    willImport: 'to be imported',
    willSkip: 'to be skipped',
    conflicts: 'conflicts, not to be sent',
    brake: 'Brake',
    limit: (limit) => `limit ${n(limit)}% of the goods`,
    zeroed: (value, share) => `${goods(value)} on sale would be left without stock – ${share} of all.`,
    zeroedHelp:
      'Most often this means that another group of objects is chosen. Check it before you send the zeros.',
    repriced: (value, share) => `${goods(value)} would change their price – ${share} of all.`,
    repricedHelp:
      'Most often this means that another price is chosen or that the currency changed. Check a few prices below.',
    firstBrake: 'This is the first export of this integration.',
    firstHelp: 'Look at the plan. Nothing goes to the shop before you press “Send”.',
    choice: (value) => `What to do with ${goods(value)}`,
    leave: (value) => `Leave out ${value === 1 ? 'this' : 'these'} ${goods(value)} and send the rest`,
    sendZeros: 'Send the zeros too – they are really sold out',
    sendPrices: 'Send the new prices too – they are right',
    conflictsTitle: 'Conflicts',
    updateTitle: 'To be updated',
    createTitle: 'To be created',
    importTitle: 'To be imported',
    skipTitle: 'To be skipped',
    why: 'Why',
    whyConflict: 'Why it conflicts',
    whatToDo: 'What to do',
    priceNow: 'Price now',
    stockNow: 'Stock now',
    willBe: 'will be',
    seeAll: (value) => `All ${n(value)}`,
    back: 'Back to the whole plan',
    send: (value) => `Send ${changes(value)}`,
    bring: (value) => `Import ${orders(value)}`,
    dont: 'Do not send',
    dontBring: 'Do not import',
    nothing: 'There is nothing to send.',
    sum: (create, update) => `${n(create)} new and ${n(update)} to update`,
    close: 'Close the plan',
  },
};
