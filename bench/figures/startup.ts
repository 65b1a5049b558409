import { agentProgram } from '../agent-process.ts';
import type { Bench } from '../bench.ts';
import { paired } from '../paired.ts';
import { serve } from '../process.ts';

const pairs = 15;

/** Milliseconds from starting the program to the whole first answer of its page. */
async function firstAnswer(program: readonly string[]): Promise<number> {
  const started = performance.now();
  const served = await serve(program);
  try {
    const answer = await fetch(served.link);
    await answer.text();
    const took = performance.now() - started;
    if (!answer.ok) throw new Error(`${served.link} answered ${answer.status}`);
    return took;
  } finally {
    await served.stop();
  }
}

/** Starting the built agent against starting Node with hono and one page. */
export async function measureStartup(bench: Bench): Promise<number[]> {
  const agent = agentProgram(bench);
  const sides = { agent: () => firstAnswer(agent), bare: () => firstAnswer([bench.parts.server]) };
  await paired(1, sides);
  return paired(pairs, sides);
}
