import { setTimeout as pause } from 'node:timers/promises';
import { agentProgram } from '../agent-process.ts';
import type { Bench } from '../bench.ts';
import { paired } from '../paired.ts';
import { residentMemory, type Served, serve } from '../process.ts';
import { open, signIn } from '../signed-in.ts';

const pairs = 3;
/** Milliseconds in which nothing is asked of the program. */
const idle = 5_000;

async function openDashboard(served: Served): Promise<void> {
  const cookie = await signIn(served);
  await open(new URL('/', served.link), { cookie });
}

async function settled(
  program: readonly string[],
  openPage: (served: Served) => Promise<void>,
): Promise<number> {
  const served = await serve(program);
  try {
    await openPage(served);
    await pause(idle);
    return residentMemory(served);
  } finally {
    await served.stop();
  }
}

/** Resident memory of the built agent after its dashboard was opened once, against Node with hono and one page. */
export function measureIdleMemory(bench: Bench): Promise<number[]> {
  const program = agentProgram(bench);
  return paired(pairs, {
    agent: () => settled(program, openDashboard),
    bare: () => settled([bench.parts.server], ({ link }) => open(link)),
  });
}
