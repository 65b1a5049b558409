import * as v from 'valibot';
import { itemOfGood, updateItem } from '../../state/run-items.ts';
import { findRun } from '../../state/runs.ts';
import type { JobContext } from '../context.ts';
import { readable } from './readable.ts';
import { exportRules } from './rules.ts';
import { unitsOf } from './values.ts';

/** A plan older than this is held against the warehouse once more before anything of it is sent. Milliseconds. */
const planAges = 10 * 60_000;

/**
 * Leaves out of an old plan every good whose quantity is another one by now: what was sold while the plan waited, or
 * while the agent was off, must not go back on sale. The next export plans these goods anew. An export that is being
 * taken back keeps its plan: its quantities are what a person asked for.
 */
export async function leaveOutdated(context: JobContext): Promise<void> {
  const { state, runId, effects, checkpoint, now, log, progress } = context;
  const run = findRun(state, runId);
  if (!run || run.undoOf !== null || now().getTime() - run.startedAt <= planAges) return;
  progress.phase({ bg: 'Сверява стария план', en: 'Checking the old plan' });
  const { goods, conversion } = await readable(context, v.parse(exportRules, context.settings));
  let left = 0;
  for await (const good of goods) {
    checkpoint();
    const item = itemOfGood(state, runId, good.id);
    const planned = item?.outcome === 'planned' ? item.after?.units : null;
    if (!item || typeof planned !== 'number' || planned === unitsOf(good, conversion)) continue;
    const reason = {
      bg: 'наличността е друга, откакто е направен планът; ще се изпрати със следващия експорт',
      en: 'the quantity has changed since the plan was made; the next export sends it',
    };
    await effects.run('state.plan', () => updateItem(state, item.id, { outcome: 'left', reason }));
    left += 1;
  }
  if (left === 0) return;
  log('warn', {
    bg: `Планът е отпреди повече от 10 минути: ${left} стоки с променена наличност остават за следващия експорт.`,
    en: `The plan is older than 10 minutes: ${left} goods whose quantity has changed are left to the next export.`,
  });
}
