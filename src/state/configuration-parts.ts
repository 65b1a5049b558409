import type * as v from 'valibot';
import type { Schedule } from './schema.ts';
import type { StoredTypes } from './types.ts';
import type { AgentValue } from './values.ts';

/** What a configuration file may hold, as the rest of the program defines it. */
export interface ConfigurationParts {
  types: StoredTypes;
  /** The connection to Склад Pro. */
  warehouse: AgentValue<unknown>;
  schedule: v.GenericSchema<unknown, GivenSchedule>;
}

/** A schedule as a check gives it: an absent delay may be there as undefined. */
export type GivenSchedule = Given<Schedule>;

type Given<S> = S extends { delay?: number } ? Omit<S, 'delay'> & { delay?: number | undefined } : never;
