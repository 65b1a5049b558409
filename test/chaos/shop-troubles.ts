import type { Fault, FaultMatch } from '../../src/simulators/woocommerce/faults/fault.ts';
import type { Dice } from './dice.ts';

/** Requests of every kind that a run makes, and all of them. */
const matches: [string, FaultMatch][] = [
  ['any request', {}],
  ['reading', { method: 'GET' }],
  ['reading orders', { method: 'GET', path: 'wc/v3/orders' }],
  ['reading products', { method: 'GET', path: 'wc/v3/products' }],
  ['writing', { method: 'POST' }],
  ['creating products', { method: 'POST', path: 'products/batch', body: /"create"/ }],
  ['changing products', { method: 'POST', path: 'products/batch', body: /"update"/ }],
  ['telling an order', { method: 'PUT', path: 'orders/' }],
];

/** What may befall it. A request without an answer is left out: waiting for it takes longer than a whole history. */
const faults: Fault[] = [
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
  { kind: 'maintenance' },
  { kind: 'database-down' },
  { kind: 'body-too-large' },
  { kind: 'critical-error' },
  { kind: 'plugin-gone' },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'truncated' },
  { kind: 'truncated', bytes: 3 },
  { kind: 'text-before' },
  { kind: 'text-before', text: '\uFEFF' },
  { kind: 'content-type', type: 'text/html' },
  { kind: 'commit-then-close' },
  { kind: 'commit-then-status', status: 500 },
  { kind: 'commit-then-status', status: 502 },
  { kind: 'commit-then-status', status: 504 },
  { kind: 'close' },
  { kind: 'shift-pages', by: 1 },
  { kind: 'shift-pages', by: 2 },
  { kind: 'shift-pages', by: -1 },
  { kind: 'repeat-page' },
  { kind: 'sku-locked' },
  { kind: 'fail-item', code: 'woocommerce_rest_error', message: 'No.' },
  {
    kind: 'fail-item',
    status: 500,
    code: 'internal_server_error',
    message: 'There has been a critical error.',
  },
  { kind: 'clock-skew', seconds: 1_200 },
  { kind: 'cached' },
];

export interface Trouble {
  title: string;
  match: FaultMatch;
  fault: Fault;
  /** The next so many requests, or so many out of a hundred until the day ends. */
  strikes: { next: number } | { percent: number };
}

/** Something that goes wrong in the shop today. */
export function someTrouble(dice: Dice): Trouble {
  const [title, match] = dice.pick(matches);
  const fault = dice.pick(faults);
  const strikes = dice.percent(60) ? { next: dice.between(1, 3) } : { percent: dice.between(10, 60) };
  return { title: `${title}: ${JSON.stringify(fault)} ${JSON.stringify(strikes)}`, match, fault, strikes };
}
