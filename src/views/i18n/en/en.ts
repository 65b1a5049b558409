import type { Words } from '../words.ts';
import { board } from './board.ts';
import { care } from './care.ts';
import { common } from './common.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { goods } from './goods.ts';
import { integration } from './integration.ts';
import { orders } from './orders.ts';
import { plan } from './plan.ts';
import { runs } from './runs.ts';
import { warehouse } from './warehouse.ts';
import { wizard } from './wizard.ts';

/** The page in English. */
export const en: Words = {
  ...common,
  ...board,
  ...runs,
  ...plan,
  ...orders,
  ...goods,
  ...entry,
  ...fields,
  ...integration,
  ...warehouse,
  ...care,
  ...wizard,
};
