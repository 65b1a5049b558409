import { type Problem, problemOf } from '../../domain/problem.ts';
import { type WarehouseConfig, type WarehouseField, warehouseForms } from '../../skladpro/config.ts';
import { testWarehouse } from '../../skladpro/connect.ts';
import type { WarehouseFacts, WarehouseTest } from '../../skladpro/warehouse.ts';
import { readValue, redactValue, writeValue } from '../../state/values.ts';
import type { SetupDeps } from './deps.ts';
import { warehouseBusy, warehouseLate } from './problems.ts';
import { type ConnectionFaults, connectionOf } from './warehouse-form.ts';
import { within } from './within.ts';

/** What a look at the database tells. */
export type FoundWarehouse = WarehouseFacts;

/** One kind of database and what has to be known to connect to it. */
export interface EngineForm {
  engine: string;
  title: { bg: string; en: string };
  fields: WarehouseField[];
}

/** The connection to Склад Pro as it is shown: without its password. */
export interface ShownConnection {
  /** '' while none is set. */
  engine: string;
  values: Record<string, unknown>;
  /** Secret fields that are stored. */
  held: string[];
}

/** What came of typing in a connection. */
export type ConnectionTried =
  | { outcome: 'saved' }
  | { outcome: 'failed'; problem: Problem }
  | { outcome: 'faulty'; faults: ConnectionFaults };

/** The warehouse screen's side of the agent. */
export interface WarehouseDesk {
  forms: EngineForm[];
  connection(): ShownConnection;
  /** Secret fields of the engine that were typed in the last try and are not stored. */
  typed(engine: string): string[];
  /** What was found in the connected database; null while none is set. Never rejects. */
  look(): Promise<{ facts: FoundWarehouse } | { problem: Problem } | null>;
  /**
   * Tests what was typed and, when it works, keeps it. An empty password is the one typed before, or the stored one.
   * @param untested keep it even though the database does not answer now
   * @throws ProblemError `warehouse-busy` while a run is under way
   */
  connect(
    given: { engine: string; values: Record<string, string> },
    untested: boolean,
  ): Promise<ConnectionTried>;
}

/** Milliseconds that the page waits for a database that is already set up. */
const patience = 8_000;

export function warehouseDesk(
  deps: SetupDeps,
  test: (config: WarehouseConfig) => Promise<WarehouseTest> = testWarehouse,
): WarehouseDesk {
  const { state, warehouseValue, live } = deps;
  /** Typed but not yet kept; its password must not be typed again after a mistake elsewhere. */
  let tried: WarehouseConfig | null = null;

  const knownOf = (engine: string): Record<string, unknown> => {
    if (tried?.engine === engine) return { ...tried };
    const stored = readValue(state, warehouseValue);
    return stored?.engine === engine ? { ...stored } : {};
  };

  return {
    forms: Object.entries(warehouseForms).map(([engine, form]) => ({ engine, ...form })),
    connection() {
      const { value, held } = redactValue(state, warehouseValue);
      const { engine = '', ...values } = value ?? {};
      return { engine: String(engine), values, held };
    },
    typed(engine) {
      if (tried?.engine !== engine) return [];
      const secrets = warehouseForms[tried.engine].fields.filter(({ kind }) => kind === 'secret');
      const given: Record<string, unknown> = tried;
      return secrets.flatMap(({ name }) => (given[name] ? [name] : []));
    },
    async look() {
      if (redactValue(state, warehouseValue).value === null) return null;
      try {
        const facts = await within(
          patience,
          deps.warehouse().then((warehouse) => warehouse.facts()),
        );
        return facts ? { facts } : { problem: warehouseLate };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
    async connect({ engine, values }, untested) {
      const read = connectionOf(engine, values, () => knownOf(engine));
      if ('faults' in read) return { outcome: 'faulty', faults: read.faults };
      tried = read.config;
      if (!untested) {
        const result = await test(read.config);
        if (!result.ok) return { outcome: 'failed', problem: result.problem };
      }
      if (live().length > 0) throw warehouseBusy();
      writeValue(state, warehouseValue, read.config);
      tried = null;
      return { outcome: 'saved' };
    },
  };
}
