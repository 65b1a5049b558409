import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Two ways to the same result; each returns what it cost, in one unit. */
export interface Sides {
  agent: () => Promise<number>;
  bare: () => Promise<number>;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function cost(side: () => Promise<number>): Promise<number> {
  collectGarbage();
  return side();
}

/**
 * Measures both sides in turn and divides: agent by bare, one ratio for each pair. Who begins alternates, so that a
 * machine which gets slower or faster meanwhile favours neither.
 */
export async function paired(pairs: number, { agent, bare }: Sides): Promise<number[]> {
  const ratios: number[] = [];
  for (let i = 0; i < pairs; i += 1) {
    if (i % 2 === 0) {
      const first = await cost(agent);
      ratios.push(first / (await cost(bare)));
    } else {
      const first = await cost(bare);
      ratios.push((await cost(agent)) / first);
    }
  }
  return ratios;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle one; of an even number the mean of the two in the middle. Expects at least one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
