import type { Good } from '../../domain/good.ts';
import type { Problem } from '../../domain/problem.ts';
import type { QuarantineRow } from '../../state/quarantine.ts';
import { addItems, itemOfGood, type NewRunItem, updateItem } from '../../state/run-items.ts';
import type { BrakeState } from '../../state/schema.ts';
import { countTwins, type TwinRow, twinOfGood, twinOfRemote, twinsBetween } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { BrakeCounter } from './brake.ts';
import { compareWithTwin, conflictIntent, type Intent, meetShop, type SkipReason } from './intent.ts';
import { ShopLookup } from './lookup.ts';
import { type MatchingRules, matchingRules } from './matching.ts';
import type { ExportRules } from './rules.ts';
import { settleQuarantine } from './settle.ts';
import { type Conversion, foldKey, type Target, targetOf } from './values.ts';

/** A refusal may also have been the shop's bad hour: the same values are tried again after this long. */
const refusalStands = 60 * 60_000;

/** Refusals after which a new look at the shop leads to another request: the product is gone, or another one is there. */
const settledByLooking = new Set(['remote-missing', 'sku-taken', 'category-gone']);

/** The shop refused the good with exactly these values a short while ago. */
const refusedBefore = (held: QuarantineRow | undefined, target: Target, now: Date): boolean =>
  held !== undefined &&
  !settledByLooking.has(held.problem.code) &&
  now.getTime() - held.attempt.at < refusalStands &&
  held.attempt.price === target.price &&
  held.attempt.units === target.units &&
  held.attempt.key === target.key &&
  held.attempt.name === target.name;

interface Considered {
  good: Good;
  target: Target;
  groupPath: string;
}

/** Compares goods with the twins and the shop, a chunk at a time, and records what an export would do. */
export class Planner {
  readonly #context: JobContext;
  readonly #rules: ExportRules;
  readonly #conversion: Conversion;
  readonly #paths: Map<number, string>;
  readonly #held: Map<number, QuarantineRow>;
  readonly #lookup: ShopLookup;
  readonly #brakes = new BrakeCounter();
  readonly #firstWithKey = new Map<string, number>();
  readonly #stillHeld = new Set<number>();
  /** Goods whose key has turned out to be shared. */
  readonly #conflicting = new Set<number>();
  readonly #matching: MatchingRules;
  /** Goods that wait for a person to say which product they are. */
  readonly #unmatched = new Set<number>();
  readonly skips: Record<SkipReason, number> = {
    unchanged: 0,
    service: 0,
    'refused-before': 0,
    matching: 0,
  };
  #existing = 0;

  constructor(
    context: JobContext,
    rules: ExportRules,
    conversion: Conversion,
    paths: Map<number, string>,
    held: Map<number, QuarantineRow>,
  ) {
    this.#context = context;
    this.#rules = rules;
    this.#conversion = conversion;
    this.#paths = paths;
    this.#held = held;
    this.#matching = matchingRules(context.state, context.integrationId);
    this.#lookup = new ShopLookup(context.state, context.shop, context.checkpoint);
  }

  get brakes(): BrakeState[] {
    const total = Math.max(this.#existing, countTwins(this.#context.state, this.#context.integrationId));
    return this.#brakes.brakes(total, this.#rules.brakePercent, this.#rules.brakeMinimum);
  }

  async chunk(goods: Good[]): Promise<void> {
    const { state, integrationId, counts } = this.#context;
    const first = goods[0]?.id ?? 0;
    const last = goods.at(-1)?.id ?? 0;
    const twins = twinsBetween(state, integrationId, first, last);
    const intents: Intent[] = [];
    const pending = new Map<number, Considered>();
    for (const good of goods) this.#consider(good, pending, intents);
    const unknown: Considered[] = [];
    for (const considered of pending.values()) {
      const twin = twins.get(considered.good.id);
      if (twin) this.#known(considered, twin, intents);
      else unknown.push(considered);
    }
    await this.#meet(unknown, intents);
    counts.read += goods.length;
    await this.#context.effects.run('state.plan', () => this.#record(intents));
  }

  /** Goods with nothing against them wait in `pending` for the end of their chunk; the others are a conflict or a skip. */
  #consider(good: Good, pending: Map<number, Considered>, intents: Intent[]): void {
    if (good.service) {
      this.skips.service += 1;
      return;
    }
    const target = targetOf(good, this.#conversion);
    if ('code' in target) {
      intents.push(conflictIntent(good, target));
      return;
    }
    const folded = foldKey(target.key);
    const earlier = this.#firstWithKey.get(folded);
    if (earlier === undefined) {
      this.#firstWithKey.set(folded, good.id);
      pending.set(good.id, { good, target, groupPath: this.#paths.get(good.groupId) ?? '' });
      return;
    }
    intents.push(conflictIntent(good, this.#keyTwice(good.key, earlier)));
    const first = pending.get(earlier);
    if (first) intents.push(conflictIntent(first.good, this.#keyTwice(first.good.key, good.id)));
    else this.#late(earlier, good);
    pending.delete(earlier);
    this.#conflicting.add(earlier);
  }

  /** Two goods with one key: neither may go, since nobody knows which one the product is. */
  #keyTwice(key: string, other: number): Problem {
    return {
      code: 'key-twice',
      text: {
        bg: `Ключът ${key} (${this.#rules.keyField}) е и на стока № ${other}.`,
        en: `The key ${key} (${this.#rules.keyField}) is also that of good № ${other}.`,
      },
      advice: { bg: 'Оставете ключа само на едната стока.', en: 'Leave the key on one of the goods only.' },
    };
  }

  /** The earlier good of a pair went by with a chunk before: it was recorded there, or left out of it as unchanged. */
  #late(goodId: number, other: Good): void {
    const { state, integrationId, runId, now, counts } = this.#context;
    const recorded = itemOfGood(state, runId, goodId);
    if (recorded?.kind === 'conflict' || this.#conflicting.has(goodId)) return;
    const title = recorded?.title ?? twinOfGood(state, integrationId, goodId)?.name ?? '';
    const good = { id: goodId, key: other.key, name: title };
    const changed = itemOf(conflictIntent(good, this.#keyTwice(other.key, other.id)), runId, now());
    if (recorded) {
      counts.planned -= 1;
      updateItem(state, recorded.id, changed);
    } else {
      this.skips[this.#skippedFor(goodId)] -= 1;
      addItems(state, [changed]);
    }
    counts.conflicts += 1;
    this.#hold(conflictIntent(good, this.#keyTwice(other.key, other.id)));
  }

  #skippedFor(goodId: number): SkipReason {
    if (this.#unmatched.has(goodId)) return 'matching';
    return this.#stillHeld.has(goodId) ? 'refused-before' : 'unchanged';
  }

  #known({ good, target, groupPath }: Considered, twin: TwinRow, intents: Intent[]): void {
    this.#existing += 1;
    const intent = compareWithTwin(good.id, target, groupPath, twin, this.#rules.sendNames);
    if (intent === 'unchanged') this.skips.unchanged += 1;
    else this.#unlessRefused(good.id, target, intent, intents);
  }

  async #meet(unknown: Considered[], intents: Intent[]): Promise<void> {
    const hits = await this.#lookup.find(unknown.map(({ target }) => target.key));
    const ownerOf = await this.#ownersOf([...hits.values()].flat().map((hit) => hit.remoteId));
    for (const { good, target, groupPath } of unknown) {
      const found = hits.get(foldKey(target.key)) ?? [];
      if (found.length > 0) this.#existing += 1;
      const intent = this.#matching(meetShop(good.id, target, groupPath, found, ownerOf));
      if (intent === 'matching') {
        this.skips.matching += 1;
        this.#unmatched.add(good.id);
      } else this.#unlessRefused(good.id, target, intent, intents);
    }
  }

  /** The good that each product is linked to. A good that was deleted in Склад Pro gives its product up. */
  async #ownersOf(remoteIds: string[]): Promise<(remoteId: string) => number | undefined> {
    const { state, integrationId, warehouse } = this.#context;
    const owner = (remoteId: string) => twinOfRemote(state, integrationId, remoteId)?.goodId;
    const linked = remoteIds.flatMap((remoteId) => owner(remoteId) ?? []);
    const alive = linked.length > 0 ? await warehouse.goodsByIds(linked) : new Map();
    return (remoteId) => {
      const goodId = owner(remoteId);
      return goodId !== undefined && alive.has(goodId) ? goodId : undefined;
    };
  }

  #unlessRefused(goodId: number, target: Target, intent: Intent, intents: Intent[]): void {
    const held = this.#held.get(goodId);
    if (intent.kind !== 'conflict' && refusedBefore(held, target, this.#context.now())) {
      this.skips['refused-before'] += 1;
      this.#stillHeld.add(goodId);
    } else intents.push(intent);
  }

  #record(intents: Intent[]): void {
    const { state, runId, now, counts } = this.#context;
    state.raw.transaction(() => {
      addItems(
        state,
        intents.map((intent) => itemOf(intent, runId, now())),
      );
      for (const intent of intents) {
        this.#brakes.count(intent);
        if (intent.kind === 'conflict') {
          counts.conflicts += 1;
          this.#hold(intent);
        } else counts.planned += 1;
      }
    })();
  }

  #hold(intent: Intent): void {
    this.#stillHeld.add(intent.goodId);
    settleQuarantine.hold(this.#context, intent, this.#held.get(intent.goodId));
  }

  /** Goods that are in order again, or take no part any more, leave the quarantine. */
  finish(): void {
    this.#lookup.close();
    settleQuarantine.release(this.#context, this.#held, this.#stillHeld);
    const { counts } = this.#context;
    counts.skipped = Object.values(this.skips).reduce((a, b) => a + b, 0);
    counts.quarantined = this.#stillHeld.size;
  }

  abandon(): void {
    this.#lookup.close();
  }
}

function itemOf(intent: Intent, runId: number, now: Date): NewRunItem {
  return {
    runId,
    ...intent,
    outcome: intent.kind === 'conflict' ? 'left' : 'planned',
    at: now.getTime(),
  };
}
