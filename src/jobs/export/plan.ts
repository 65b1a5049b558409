import * as v from 'valibot';
import type { Good } from '../../domain/good.ts';
import { quarantined } from '../../state/quarantine.ts';
import type { BrakeState } from '../../state/schema.ts';
import type { JobContext } from '../context.ts';
import { doubtCutOff } from './doubt.ts';
import { Planner } from './planner.ts';
import { readable } from './readable.ts';
import { exportRules } from './rules.ts';
import { groupPaths } from './scope.ts';

/** Goods compared at once; bounds memory and the statements against the own state. */
const chunkSize = 1_000;

export interface ExportPlan {
  brakes: BrakeState[];
  skips: Record<string, number>;
}

/**
 * Reads the chosen goods once, compares each with what the shop confirmed last, and records what an export would do.
 * Writes nothing outside.
 */
export async function planExport(context: JobContext): Promise<ExportPlan> {
  const { progress } = context;
  const rules = v.parse(exportRules, context.settings);
  const paths = await groupPaths(context, rules);
  await doubtCutOff(context);
  const { goods, conversion } = await readable(context, rules);
  progress.phase({ bg: 'Чете стоките', en: 'Reading the goods' });
  const planner = new Planner(
    context,
    rules,
    conversion,
    paths,
    quarantined(context.state, context.integrationId),
  );
  try {
    let chunk: Good[] = [];
    for await (const good of goods) {
      chunk.push(good);
      if (chunk.length < chunkSize) continue;
      await planner.chunk(chunk);
      progress.handled(chunk.length);
      chunk = [];
      context.checkpoint();
    }
    if (chunk.length > 0) await planner.chunk(chunk);
    planner.finish();
    if (context.counts.read === 0) {
      context.log('warn', {
        bg: 'Нито една стока в Склад Pro не отговаря на избраните „Групи от стоки“ и „Състояние“.',
        en: 'No good in Склад Pro matches the chosen “Групи от стоки” and “Състояние”.',
      });
    }
  } catch (error) {
    planner.abandon();
    throw error;
  }
  return { brakes: planner.brakes, skips: planner.skips };
}
