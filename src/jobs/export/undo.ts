import * as v from 'valibot';
import { ProblemError } from '../../domain/problem.ts';
import type { State } from '../../state/open.ts';
import { addItems, itemsOf, type NewRunItem, type RunItem } from '../../state/run-items.ts';
import { findRun } from '../../state/runs.ts';
import type { BrakeState, GoodValues } from '../../state/schema.ts';
import { countTwins, type TwinRow, twinOfGood } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import { runNotFound } from '../problems.ts';
import { BrakeCounter } from './brake.ts';
import type { Intent } from './intent.ts';
import { exportRules } from './rules.ts';

const page = 1_000;

/** Why an item of the export stays as it is; counted, not listed. */
type UndoSkip = 'created-stays' | 'changed-since' | 'before-unknown';

/** @throws ProblemError `not-found`, `cannot-undo` */
export function requireUndoable(state: State, runId: number): void {
  const run = findRun(state, runId);
  if (!run) throw runNotFound(runId);
  const [sent] = itemsOf(state, runId, { kinds: ['update'], outcomes: ['done'], after: 0, limit: 1 });
  if (run.job !== 'export' || !sent) throw cannotUndo(runId);
}

const cannotUndo = (runId: number): ProblemError =>
  new ProblemError({
    code: 'cannot-undo',
    text: {
      bg: `Изпълнение № ${runId} няма изпратени промени, които могат да се върнат.`,
      en: `Run № ${runId} has no sent changes that can be taken back.`,
    },
    advice: {
      bg: 'Връщат се само промени на цени и наличности от експорт, чиито подробности още се пазят.',
      en: 'Only changes of prices and quantities by an export whose details are still kept can be taken back.',
    },
  });

/**
 * Plans to give the products back the price and quantity that they had before the export `undoOf`. Only values that the
 * shop still holds as that export left them, as far as it confirmed; what was changed since stays. Products that the
 * export created are not deleted. Writes nothing outside.
 */
export async function planUndo(
  context: JobContext,
  undoOf: number,
): Promise<{ brakes: BrakeState[]; skips: Record<string, number> }> {
  const { state, integrationId, runId, counts, now, progress, effects } = context;
  const rules = v.parse(exportRules, context.settings);
  const counter = new BrakeCounter();
  const skips: Record<string, number> = {};
  progress.phase({ bg: 'Чете изпратеното', en: 'Reading what was sent' });
  let after = 0;
  for (;;) {
    context.checkpoint();
    const items = itemsOf(state, undoOf, {
      kinds: ['create', 'update'],
      outcomes: ['done'],
      after,
      limit: page,
    });
    const rows: NewRunItem[] = [];
    for (const item of items) {
      const twin = item.goodId === null ? undefined : twinOfGood(state, integrationId, item.goodId);
      const intent = takeBack(item, twin);
      if (typeof intent === 'string') skips[intent] = (skips[intent] ?? 0) + 1;
      else {
        counter.count(intent);
        rows.push({ ...intent, runId, outcome: 'planned', at: now().getTime() });
      }
    }
    await effects.run('state.plan', () => addItems(state, rows));
    counts.read += items.length;
    counts.planned += rows.length;
    progress.handled(items.length);
    after = items.at(-1)?.id ?? after;
    if (items.length < page) break;
  }
  counts.skipped = Object.values(skips).reduce((a, b) => a + b, 0);
  const brakes = counter.brakes(countTwins(state, integrationId), rules.brakePercent, rules.brakeMinimum);
  return { brakes, skips };
}

/** What gives a product its earlier values back, field by field; or why it is left alone. */
export function takeBack(item: RunItem, twin: TwinRow | undefined): Intent | UndoSkip {
  const { kind, goodId, before, after } = item;
  if (kind === 'create') return 'created-stays';
  if (!before || !after || goodId === null) return 'before-unknown';
  if (!twin) return 'changed-since';
  const price = earlier(before.price, after.price, twin.price);
  const units = earlier(before.units, after.units, twin.units);
  if (typeof price !== 'number' && typeof units !== 'number') {
    return price === 'changed-since' || units === 'changed-since' ? 'changed-since' : 'before-unknown';
  }
  const back: GoodValues = {
    price: typeof price === 'number' ? price : null,
    units: typeof units === 'number' ? units : null,
  };
  return {
    kind: 'update',
    goodId,
    key: twin.key,
    title: item.title,
    remoteId: twin.remoteId,
    parentId: twin.parentId,
    before: { price: twin.price, units: twin.units },
    after: back,
    reason: { bg: `както преди изпълнение № ${item.runId}`, en: `as before run № ${item.runId}` },
    problem: null,
  };
}

function earlier(
  before: number | null,
  sent: number | null,
  now: number | null,
): number | 'changed-since' | 'not-sent' {
  if (sent === null || before === null || before === sent) return 'not-sent';
  return now === sent ? before : 'changed-since';
}
