import type { Text } from '../domain/text.ts';
import type { Shop, ShopFacts } from '../integrations/shop.ts';
import type { Warehouse, WarehouseFacts } from '../skladpro/warehouse.ts';
import type { State } from '../state/open.ts';
import type { RunCounts } from '../state/schema.ts';
import type { Effects } from './effect.ts';
import type { KnownGoods } from './import/known-goods.ts';

/** What a running job works with. Lives as long as one run. */
export interface JobContext {
  state: State;
  effects: Effects;
  integrationId: string;
  runId: number;
  /** The integration's settings, secrets opened. */
  settings: Record<string, unknown>;
  /** What makes this shop's orders recognisable in the warehouse. */
  identity: string;
  /** The integration's name, for texts. */
  name: string;
  shop: Shop;
  shopFacts: ShopFacts;
  warehouse: Warehouse;
  warehouseFacts: WarehouseFacts;
  /** Goods that this run has looked up. */
  known: KnownGoods;
  counts: RunCounts;
  now: () => Date;
  /** Resolves after so many milliseconds, or at once when the run is told to end. */
  pause: (milliseconds: number) => Promise<void>;
  log: (level: 'info' | 'warn' | 'error', text: Text) => void;
  progress: Progress;
  /** Throws `Interruption` when a person asked to pause or cancel, or the agent is stopping. */
  checkpoint: () => void;
}

/** What the page shows while a job works. */
export interface Progress {
  phase(text: Text): void;
  total(items: number): void;
  handled(items: number): void;
}

/** A run ends early because somebody asked; everything done so far is recorded. */
export class Interruption extends Error {
  override name = 'Interruption';
  readonly to: 'paused' | 'cancelled' | 'interrupted';

  constructor(to: 'paused' | 'cancelled' | 'interrupted') {
    super(`the run was ${to}`);
    this.to = to;
  }
}
