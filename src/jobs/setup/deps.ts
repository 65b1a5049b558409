import type { IntegrationType } from '../../integrations/define.ts';
import type { WarehouseConfig } from '../../skladpro/config.ts';
import type { Warehouse } from '../../skladpro/warehouse.ts';
import type { State } from '../../state/open.ts';
import type { AgentValue } from '../../state/values.ts';
import type { LiveRun } from '../controls.ts';

/** What the settings side of the page works with. */
export interface SetupDeps {
  state: State;
  /** Every connector, in the order they are offered. */
  types: readonly IntegrationType[];
  /** The shared connection to Склад Pro, opened when first needed. */
  warehouse: () => Promise<Warehouse>;
  /** Where the connection to Склад Pro is kept. */
  warehouseValue: AgentValue<WarehouseConfig | null>;
  live: () => LiveRun[];
  /** Asks a run that is under way to end. */
  cancel: (runId: number) => void;
  /** Settings, schedules or the existence of an integration have changed. */
  changed: (integrationId: string) => void;
  now: () => Date;
}
