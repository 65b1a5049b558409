import { directEffects, type EffectName, type Effects } from '../../src/jobs/effect.ts';

/** The effect seam of a test: does `act` once, right before the next effect of this name. */
export function seamAt(name: EffectName): Effects & { act: (() => void) | undefined } {
  const seam: Effects & { act: (() => void) | undefined } = {
    act: undefined,
    run: (effect, work) => {
      const { act } = seam;
      if (effect === name && act) {
        seam.act = undefined;
        act();
      }
      return directEffects.run(effect, work);
    },
  };
  return seam;
}
