import { holdGood, type QuarantineRow, releaseGood } from '../../state/quarantine.ts';
import type { JobContext } from '../context.ts';
import type { Intent } from './intent.ts';

type HeldIntent = Pick<Intent, 'goodId' | 'key' | 'title' | 'before' | 'after' | 'problem'>;

/** Puts the good of a conflict or of a refused send into quarantine; the day it first got there is kept. */
function hold(context: JobContext, intent: HeldIntent, earlier: QuarantineRow | undefined): void {
  if (intent.problem === null) return;
  holdGood(context.state, {
    integrationId: context.integrationId,
    goodId: intent.goodId,
    key: intent.key,
    title: intent.title,
    problem: intent.problem,
    since: earlier?.since ?? context.now().getTime(),
    attempt: {
      key: intent.key,
      name: intent.title,
      price: intent.after?.price ?? intent.before?.price ?? null,
      units: intent.after?.units ?? intent.before?.units ?? null,
      at: context.now().getTime(),
    },
  });
}

/** Lets out every good that was held before and has no reason to be any more. */
function release(
  context: JobContext,
  before: ReadonlyMap<number, QuarantineRow>,
  still: ReadonlySet<number>,
): void {
  for (const goodId of before.keys()) {
    if (!still.has(goodId)) releaseGood(context.state, context.integrationId, goodId);
  }
}

export const settleQuarantine = { hold, release };
