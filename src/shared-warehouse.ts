import { ProblemError } from './domain/problem.ts';
import { type WarehouseConfig, warehouseConfigSchema } from './skladpro/config.ts';
import type { Warehouse } from './skladpro/warehouse.ts';
import { warehouseValue } from './state/agent-values.ts';
import type { State } from './state/open.ts';
import { readValue } from './state/values.ts';

/** The warehouse connection as the agent keeps it; the password is sealed. */
export const storedWarehouse = warehouseValue<WarehouseConfig>(warehouseConfigSchema, ['password']);

/** One connection to Склад Pro for all integrations; opened when first needed, again after its settings changed. */
export class SharedWarehouse {
  readonly #state: State;
  #open: { config: string; warehouse: Promise<Warehouse> } | undefined;

  constructor(state: State) {
    this.#state = state;
  }

  /** @throws ProblemError `warehouse-not-set`, and those of connecting */
  async get(): Promise<Warehouse> {
    const config = readValue(this.#state, storedWarehouse);
    if (config === null) {
      throw new ProblemError({
        code: 'warehouse-not-set',
        text: {
          bg: 'Връзката със Склад Pro не е настроена.',
          en: 'The connection to Склад Pro is not set up.',
        },
        advice: {
          bg: 'Въведете къде е базата данни: на страницата „Склад“ или в секция warehouse на файла с настройки.',
          en: 'Enter where the database is: on the page “Warehouse” or in the section warehouse of the configuration file.',
        },
      });
    }
    const wanted = JSON.stringify(config);
    if (this.#open && this.#open.config !== wanted) await this.close();
    this.#open ??= { config: wanted, warehouse: this.#connect(config) };
    return this.#open.warehouse;
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    const warehouse = await open?.warehouse.catch(() => undefined);
    await warehouse?.close();
  }

  /** A connection that failed is not kept: the next run tries anew. */
  #connect(config: WarehouseConfig): Promise<Warehouse> {
    const connecting = import('./skladpro/connect.ts').then(({ connectWarehouse }) =>
      connectWarehouse(config),
    );
    connecting.catch(() => {
      if (this.#open?.warehouse === connecting) this.#open = undefined;
    });
    return connecting;
  }
}
