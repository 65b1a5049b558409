import type { EffectName } from '../../src/jobs/effect.ts';
import type { Kill } from './kill.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { makeWorld, type WorldOptions } from './world.ts';

export interface Point extends Kill {
  name: EffectName;
}

const isOutside = (name: EffectName): boolean => name.startsWith('shop.') || name.startsWith('warehouse.');

/**
 * How a day ends that nothing disturbs, and the moments at which it can be cut off: before each effect, after each one
 * outside the agent, and after the last one. After a commit of its own the agent's data is as before the next effect.
 */
export async function undisturbed(options: WorldOptions): Promise<{ outcome: Outcome; points: Point[] }> {
  const world = await makeWorld(options);
  try {
    const names: EffectName[] = [];
    const run = await world.work(names);
    if (run.state !== 'done') throw new Error(`the undisturbed run is ${JSON.stringify(run)}`);
    const points = names.flatMap((name, i): Point[] => {
      const before: Point = { name, at: i + 1, when: 'before' };
      const after: Point = { ...before, when: 'after' };
      return isOutside(name) || i === names.length - 1 ? [before, after] : [before];
    });
    return { outcome: await outcomeOf(world), points };
  } finally {
    await world.remove();
  }
}
