import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EffectName, Effects } from '../../src/jobs/effect.ts';

/** Where two processes wait for each other before their first effect of this name. */
export interface Gate {
  folder: string;
  before: EffectName;
}

/** Lets effects through; at the gate, only once both processes have come to it. */
export function gatedEffects(effects: Effects, gate: Gate): Effects {
  let open = false;
  return {
    run: async (name, effect) => {
      if (name === gate.before && !open) await meet(gate.folder);
      open ||= name === gate.before;
      return effects.run(name, effect);
    },
  };
}

async function meet(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), '');
  while (readdirSync(folder).length < 2) await pause(5);
}
