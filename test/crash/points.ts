import type { EffectName } from '../../src/jobs/effect.ts';
import type { Kill } from './kill.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { makeWorld, type WorldOptions } from './world.ts';

export interface Point extends Kill {
  name: EffectName;
}

/** How a day ends that nothing disturbs, and the moments at which it can be cut off: before and after each effect. */
export async function undisturbed(options: WorldOptions): Promise<{ outcome: Outcome; points: Point[] }> {
  const world = await makeWorld(options);
  try {
    const names: EffectName[] = [];
    const run = await world.work(names);
    if (run.state !== 'done') throw new Error(`the undisturbed run is ${JSON.stringify(run)}`);
    const points = names.flatMap((name, i): Point[] => {
      // Rows of a plan are only read together, when the whole plan stands: the last one speaks for all.
      if (name === 'state.plan' && names[i + 1] === name) return [];
      return [
        { name, at: i + 1, when: 'before' },
        { name, at: i + 1, when: 'after' },
      ];
    });
    return { outcome: await outcomeOf(world), points };
  } finally {
    await world.remove();
  }
}
