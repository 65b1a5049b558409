import { plannedGroups, type RunItem } from '../../state/run-items.ts';
import type { JobContext } from '../context.ts';

/** The shop's categories for the group paths of a run; made in the shop, all at once, when the first is needed. */
export class GroupRefs {
  readonly #context: JobContext;
  readonly #refs = new Map<string, string>();
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(context: JobContext) {
    this.#context = context;
  }

  /** One caller at a time, so that two batches never create the same category. */
  async of(items: RunItem[]): Promise<ReadonlyMap<string, string>> {
    const turn = this.#underWay.then(() => this.#find(items));
    this.#underWay = turn.catch(() => undefined);
    await turn;
    return this.#refs;
  }

  async #find(items: RunItem[]): Promise<void> {
    const { shop, effects } = this.#context;
    const isKnown = (path: string) => path === '' || this.#refs.has(path);
    if (items.every((item) => isKnown(item.after?.group ?? '')) || !shop.ensureGroups) return;
    const missing = plannedGroups(this.#context.state, this.#context.runId).filter((path) => !isKnown(path));
    const paths = missing.map((path) => path.split('\n'));
    const refs = await effects.run('shop.groups', () => shop.ensureGroups?.(paths) ?? []);
    for (const [i, path] of missing.entries()) this.#refs.set(path, refs[i] ?? '');
  }
}
