import type { Problem } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';
import type { Warehouse } from '../../skladpro/warehouse.ts';
import type { State } from '../../state/open.ts';
import type { Standing } from '../controls.ts';

/** What was looked at, and how it stands. */
export interface HealthCheck {
  title: Text;
  /** `unknown`: could not be found out, or there is nothing to look at yet. */
  outcome: 'ok' | 'warning' | 'error' | 'unknown';
  /** What was found while nothing is wrong. */
  found?: Text;
  /** What is wrong and what to do. */
  problem?: Problem;
  /** Place of the page where more stands or where it is mended. */
  place?: string;
}

/** What the checks look at. */
export interface HealthDeps {
  state: State;
  /** The shared connection to Склад Pro, opened when first needed. */
  warehouse: () => Promise<Warehouse>;
  standing: () => Standing;
  now: () => Date;
}
