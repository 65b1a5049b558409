import { ProblemError, problemOf } from '../../domain/problem.ts';
import type { ItemResult } from '../../integrations/shop.ts';
import { ShopError } from '../../integrations/shop-error.ts';
import { countItems, itemsOf, type RunItem, setOutcomes } from '../../state/run-items.ts';
import type { JobContext } from '../context.ts';
import { BatchSize } from './batch-size.ts';
import { doubtChanges } from './doubt.ts';
import { GroupRefs } from './group-refs.ts';
import { leaveOutdated } from './outdated.ts';
import { linkUnchanged, recordResults } from './record.ts';
import { toItemChange, toNewItem } from './request.ts';
import { confirmTaken } from './taken.ts';
import { settleUnknown } from './unknown.ts';

type Verb = 'update' | 'create';

/** After so many failed requests in a row the run gives up; what is left stays planned for the next one. */
const mostTroubles = 6;
const longestPause = 60_000;
/** A shop that asks to be left alone for longer than this is not waited for: the next run tries again. */
const longestAsked = 15 * 60_000;

/** Sends the planned items of one kind in batches, at most as many requests at once as the shop bears. */
class Sender {
  readonly #context: JobContext;
  readonly #verb: Verb;
  readonly #size: BatchSize;
  readonly #groups: GroupRefs;
  #troubles = 0;
  #failure: unknown;

  constructor(context: JobContext, verb: Verb, groups: GroupRefs) {
    this.#context = context;
    this.#verb = verb;
    this.#groups = groups;
    this.#size = new BatchSize(context.shop.limits.batch);
  }

  async run(): Promise<void> {
    const workers = Array.from({ length: this.#context.shop.limits.concurrency }, () => this.#work());
    await Promise.all(workers);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** A worker whose own request has ended leaves as soon as the other one has failed. */
  async #work(): Promise<void> {
    try {
      while (this.#failure === undefined) {
        this.#context.checkpoint();
        const items = await this.#take();
        if (items.length === 0) return;
        await this.#send(items);
      }
    } catch (error) {
      this.#failure ??= error;
    }
  }

  #take(): Promise<RunItem[]> {
    const { state, runId, effects } = this.#context;
    return effects.run('state.sending', () => {
      const items = itemsOf(state, runId, {
        kinds: [this.#verb],
        outcomes: ['planned'],
        after: 0,
        limit: this.#size.size,
      });
      setOutcomes(
        state,
        items.map((item) => item.id),
        'sending',
      );
      return items;
    });
  }

  async #send(taken: RunItem[]): Promise<void> {
    const items = await linkUnchanged(this.#context, taken);
    if (items.length === 0) return;
    const started = performance.now();
    let results: ItemResult[];
    try {
      results = await this.#request(items);
    } catch (error) {
      await this.#trouble(items, error);
      return;
    }
    this.#size.answered(performance.now() - started);
    this.#troubles = 0;
    await recordResults(this.#context, items, await confirmTaken(this.#context.shop, items, results));
  }

  async #request(items: RunItem[]): Promise<ItemResult[]> {
    const { shop, effects } = this.#context;
    const refs = await this.#groups.of(items);
    if (this.#verb === 'update') {
      const changes = items.map((item) => toItemChange(item, refs, this.#context));
      return effects.run('shop.update', () => shop.update?.(changes) ?? notAble());
    }
    const news = items.map((item) => toNewItem(item, refs));
    return effects.run('shop.create', () => shop.create?.(news) ?? notAble());
  }

  /** Puts the items where they belong after a request that failed as a whole, then waits; or gives the run up. */
  async #trouble(items: RunItem[], error: unknown): Promise<void> {
    const { state, effects, log, pause } = this.#context;
    const known = error instanceof ShopError ? error : undefined;
    const asked = known?.retryAfter ?? 0;
    const hopeless =
      known === undefined || ['refused', 'auth', 'shape'].includes(known.kind) || asked > longestAsked;
    if (known?.kind === 'too-large' && items.length === 1) {
      await recordResults(this.#context, items, [{ ok: false, problem: known.problem }]);
      return;
    }
    this.#size.trouble();
    this.#troubles += 1;
    const { text } = problemOf(error);
    log('warn', text);
    const wait = asked || Math.min(longestPause, 1_000 * 2 ** this.#troubles);
    if (known?.outcome === 'unknown' && this.#verb === 'create') {
      await settleUnknown(this.#context, items, wait);
    } else {
      await effects.run('state.sent', () =>
        state.raw.transaction(() => {
          setOutcomes(
            state,
            items.map((item) => item.id),
            'planned',
          );
          if (known?.outcome !== 'nothing') doubtChanges(this.#context, items);
        })(),
      );
      if (!hopeless && this.#troubles < mostTroubles) await pause(wait);
    }
    if (hopeless || this.#troubles >= mostTroubles) throw error;
  }
}

function notAble(): never {
  throw new ProblemError({
    code: 'shop-cannot',
    text: { bg: 'Този магазин не приема стоки.', en: 'This shop does not take goods.' },
  });
}

/**
 * Carries out the planned items of the run: changes of known products first, then new products. Every result is recorded
 * before the next request; whatever ends it early leaves the rest planned.
 * @throws Interruption, or the shop's own error when it cannot go on
 */
export async function applyExport(context: JobContext): Promise<void> {
  const { state, runId, progress } = context;
  await settleInterrupted(context);
  await leaveOutdated(context);
  progress.total(countItems(state, runId, ['planned', 'sending', 'done', 'failed']));
  progress.handled(countItems(state, runId, ['done', 'failed']));
  const groups = new GroupRefs(context);
  progress.phase({ bg: 'Изпраща промени', en: 'Sending changes' });
  await new Sender(context, 'update', groups).run();
  progress.phase({ bg: 'Създава стоки', en: 'Creating products' });
  await new Sender(context, 'create', groups).run();
  // A creation that turned out to exist has become a change meanwhile.
  await new Sender(context, 'update', groups).run();
}

/** Items that were on their way when the process ended: changes go again, creations are looked for first. */
async function settleInterrupted(context: JobContext): Promise<void> {
  const { state, runId, effects } = context;
  const sending = (kind: Verb) =>
    itemsOf(state, runId, { kinds: [kind], outcomes: ['sending'], after: 0, limit: 10_000 });
  const updates = sending('update');
  await effects.run('state.sent', () =>
    state.raw.transaction(() => {
      setOutcomes(
        state,
        updates.map((item) => item.id),
        'planned',
      );
      doubtChanges(context, updates);
    })(),
  );
  const creates = sending('create');
  for (let i = 0; i < creates.length; i += 100) {
    await settleUnknown(context, creates.slice(i, i + 100), 0);
  }
}
