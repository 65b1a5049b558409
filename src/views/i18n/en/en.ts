import type { Words } from '../words.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { entry } from './entry.ts';
import { orders } from './orders.ts';
import { plan } from './plan.ts';
import { runs } from './runs.ts';

/** The page in English. */
export const en: Words = { ...common, ...board, ...runs, ...plan, ...orders, ...entry };
