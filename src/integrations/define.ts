import type { Text } from '../domain/text.ts';
import type { Fields, SettingsOf } from './fields.ts';
import type { Shop, ShopTest, TestStep } from './shop.ts';

/** Kinds of work an integration may do. */
export const jobKinds = ['import', 'export', 'download'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What an integration gets from its surroundings. */
export interface IntegrationContext {
  /** Writes a line to the run's log; never a secret. */
  log: (level: 'info' | 'warn' | 'error', text: Text) => void;
  signal: AbortSignal;
  now: () => Date;
}

/** One connector: type, form and check of its settings at once. */
export interface IntegrationType<F extends Fields = Fields> {
  id: string;
  title: Text;
  /** `verified`: built against a published interface; `assumed`: a profile of guesses, each numbered. */
  protocol: 'verified' | 'assumed';
  jobs: readonly JobKind[];
  /** Raised with a migration whenever a setting changes its name or meaning. */
  version: number;
  migrations: Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>;
  settings: F;
  /** A name of the shop that survives reinstalling: the token in `Operations.Note` is made of it. */
  identity: (settings: SettingsOf<F>) => string;
  /** Climbs the ladder, reporting each rung; never throws. */
  test: (
    settings: SettingsOf<F>,
    context: IntegrationContext,
    onStep: (step: TestStep) => void,
  ) => Promise<ShopTest>;
  open: (settings: SettingsOf<F>, context: IntegrationContext) => Promise<Shop>;
}

/** Checks the literal against its own fields. */
export const defineIntegration = <const F extends Fields>(type: IntegrationType<F>): IntegrationType<F> =>
  type;
