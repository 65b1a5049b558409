import { setTimeout as pause } from 'node:timers/promises';
import { agentProgram } from '../agent-process.ts';
import type { Bench } from '../bench.ts';
import { paired } from '../paired.ts';
import { residentMemory, type Served, serve } from '../process.ts';

const pairs = 3;
/** Milliseconds in which nothing is asked of the program. */
const idle = 5_000;

/** Signs in as a browser does and opens the dashboard. */
async function openDashboard({ link }: Served): Promise<void> {
  const { origin, searchParams } = new URL(link);
  const signedIn = await fetch(new URL('/sign-in', origin), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code: searchParams.get('code') ?? '' }),
    redirect: 'manual',
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  await open(new URL('/', origin), { cookie });
}

async function open(url: URL | string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(url, { headers });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
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
