import { board } from './board.ts';
import { common } from './common.ts';
import { entry } from './entry.ts';
import { orders } from './orders.ts';
import { plan } from './plan.ts';
import { runs } from './runs.ts';

/** The page in Bulgarian, the first of its languages. */
export const bg = { ...common, ...board, ...runs, ...plan, ...orders, ...entry };
