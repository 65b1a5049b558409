import { type Problem, ProblemError, problemOf } from '../domain/problem.ts';
import type { Leadership } from '../skladpro/leadership.ts';
import type { Warehouse } from '../skladpro/warehouse.ts';
import type { Standing } from './controls.ts';
import { anotherLeads } from './problems.ts';

export interface LeaderDeps {
  /** The shared connection to Склад Pro; another one after its settings changed. */
  warehouse: () => Promise<Warehouse>;
  /** Called after every change. */
  onChange: (standing: Standing) => void;
}

/** Milliseconds between two tries to lead; with the half minute after which a silent leader loses its place: under a minute. */
const interval = 10_000;

/** Whether this agent leads on its warehouse or stands by for another one. Tries to lead for as long as it does not. */
export class Leader {
  readonly #deps: LeaderDeps;
  #standing: Standing = { is: 'undecided' };
  #held: { lead: Leadership; at: Warehouse } | undefined;
  #trying: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(deps: LeaderDeps) {
    this.#deps = deps;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Begins to try as soon as the program has answered whoever waits for its page. */
  start(): void {
    this.#timer = setTimeout(() => void this.#round(), 0);
  }

  /** Makes place for another agent. */
  async stop(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#trying;
    await this.#held?.lead.release();
    this.#held = undefined;
  }

  /**
   * Resolves when this agent leads, after one more try if need be.
   * @throws ProblemError `another-leads`, or why the database cannot be asked
   */
  async claim(): Promise<void> {
    await this.#try();
    const standing = this.#standing;
    if (standing.is === 'cut-off') throw new ProblemError(standing.problem);
    if (standing.is !== 'leads') throw anotherLeads(standing.is === 'stands-by' ? standing.computer : '');
  }

  async #round(): Promise<void> {
    await this.#try();
    if (!this.#ended) this.#timer = setTimeout(() => void this.#round(), interval);
  }

  /** One try at a time, whoever asks. Never throws: what stands in the way is the new standing. */
  #try(): Promise<void> {
    this.#trying ??= this.#lead()
      .then((standing) => this.#become(standing))
      .finally(() => {
        this.#trying = undefined;
      });
    return this.#trying;
  }

  async #lead(): Promise<Standing> {
    try {
      const warehouse = await this.#deps.warehouse();
      if (this.#held?.at === warehouse) return { is: 'leads' };
      this.#held = undefined;
      const taken = await warehouse.lead((problem) => this.#lose(warehouse, problem));
      if (!taken.leads) return { is: 'stands-by', computer: taken.computer };
      this.#held = { lead: taken, at: warehouse };
      return { is: 'leads' };
    } catch (error) {
      this.#held = undefined;
      return { is: 'cut-off', problem: problemOf(error) };
    }
  }

  #lose(at: Warehouse, problem: Problem): void {
    if (this.#held?.at !== at) return;
    this.#held = undefined;
    this.#become({ is: 'cut-off', problem });
  }

  #become(standing: Standing): void {
    const changed = JSON.stringify(standing) !== JSON.stringify(this.#standing);
    this.#standing = standing;
    if (changed && !this.#ended) this.#deps.onChange(standing);
  }
}
