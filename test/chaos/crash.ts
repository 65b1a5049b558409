import type { EffectName, Effects } from '../../src/jobs/effect.ts';

/** The process dies at one of its effects: nothing that it had begun goes on, and nobody hears of it. */
export interface Crash {
  effects: Effects;
  /** Resolves with the name of the effect at which it died; never, when it lived on. */
  died: Promise<EffectName>;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** Dies at the effect with this number, counted from 1; `after`: it has happened or failed, its answer is lost. */
export function crashAt(number: number, when: 'before' | 'after'): Crash {
  let count = 0;
  let dead = false;
  let die: (name: EffectName) => void = () => undefined;
  const died = new Promise<EffectName>((resolve) => {
    die = resolve;
  });
  const effects: Effects = {
    async run(name, effect) {
      if (dead) return never();
      count += 1;
      const fatal = count === number;
      if (fatal && when === 'before') {
        dead = true;
        die(name);
        return never();
      }
      try {
        const result = await effect();
        if (!fatal) return dead ? await never() : result;
      } catch (error) {
        if (!fatal && !dead) throw error;
      }
      dead = true;
      die(name);
      return never();
    },
  };
  return { effects, died };
}
