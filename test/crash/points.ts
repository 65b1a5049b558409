import type { EffectName } from '../../src/jobs/effect.ts';
import type { Kill } from './kill.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { makeWorld, type WorldOptions } from './world.ts';

export interface Point extends Kill {
  name: EffectName;
}

/** How a day ends that nothing disturbs, and the moments at which it can be cut off: around each effect. */
export async function undisturbed(options: WorldOptions): Promise<{ outcome: Outcome; points: Point[] }> {
  const world = await makeWorld(options);
  try {
    const names: EffectName[] = [];
    const run = await world.work(names);
    if (run.state !== 'done') throw new Error(`the undisturbed run is ${JSON.stringify(run)}`);
    const points = names.flatMap((name, i): Point[] => {
      // Rows of a plan are only read together, when the whole plan stands: the last one speaks for all.
      if (name === 'state.plan' && names[i + 1] === name) return [];
      const after: Point = { name, at: i + 1, when: 'after' };
      // Between two commits of the agent's own nothing happens outside: one look for each name is enough.
      const asBefore = name.startsWith('state.') && names.indexOf(name) < i;
      return asBefore ? [after] : [{ ...after, when: 'before' }, after];
    });
    return { outcome: await outcomeOf(world), points };
  } finally {
    await world.remove();
  }
}
