import type { EffectName, Effects } from '../../src/jobs/effect.ts';

/** The moment at which the process dies; effects are counted from 1. */
export interface Kill {
  at: number;
  /** `after`: the effect has happened or failed, its answer is lost. */
  when: 'before' | 'after';
  /** Count only effects of this name. */
  only?: EffectName;
}

/** Ends this process at once, as a power cut does. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** The seam with a death in it; `tell` hears the name of every effect before it happens. */
export function killingEffects(kill: Kill, tell: (name: EffectName) => void): Effects {
  let count = 0;
  return {
    run: async (name, effect) => {
      const counted = kill.only === undefined || kill.only === name;
      if (counted) count += 1;
      const fatal = counted && count === kill.at;
      tell(name);
      if (fatal && kill.when === 'before') await die();
      try {
        return await effect();
      } finally {
        if (fatal) await die();
      }
    },
  };
}

/** The seam that only writes down the names of what passes. */
export function countingEffects(names: EffectName[]): Effects {
  return {
    run: async (name, effect) => {
      names.push(name);
      return effect();
    },
  };
}
