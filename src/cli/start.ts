import { type Agent, AgentRunning, startAgent } from '../agent.ts';
import { problemOf } from '../domain/problem.ts';
import { handOver } from '../handed-links.ts';
import { damagedPage } from '../http/damaged.tsx';
import { startServer } from '../http/server.ts';
import { signInLink } from '../http/sign-in.ts';
import { pagePortValue, portValue } from '../state/agent-values.ts';
import { openState } from '../state/open.ts';
import { readValue } from '../state/values.ts';
import { type Exit, exit, type Output } from './output.ts';

/** Resolves when the process is asked to end. */
export const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

/** The data cannot be opened: a page says why, until the process is ended. */
async function explain(error: unknown, port: number | undefined, output: Output): Promise<Exit> {
  const problem = problemOf(error);
  output.fail(problem);
  output.document({ problem });
  if (!problem.code.startsWith('state-') && problem.code !== 'secrets-unreadable') return exit.failed;
  const page = await startServer(damagedPage(problem, output.lang), { port: port ?? portValue.fallback });
  output.note({
    bg: `Страницата, която обяснява: ${page.url}`,
    en: `The page that explains it: ${page.url}`,
  });
  await untilAsked();
  await page.close();
  return exit.failed;
}

/** A second start opens the page of the first. */
function pointToRunning(dataDir: string, output: Output): Exit {
  const state = openState(dataDir);
  const link = signInLink(`http://127.0.0.1:${readValue(state, pagePortValue)}`, handOver(state, new Date()));
  state.close();
  output.say({
    bg: `SkladBridge вече работи с тази папка. Отворете страницата му: ${link}`,
    en: `SkladBridge is already running on this folder. Open its page: ${link}`,
  });
  output.document({ running: true, link });
  return exit.done;
}

/** `start`: runs the agent until it is asked to end. */
export async function startCommand(
  dataDir: string,
  output: Output,
  options: { port: number | undefined },
): Promise<Exit> {
  let agent: Agent;
  try {
    agent = await startAgent({ dataDir, ...(options.port !== undefined && { port: options.port }) });
  } catch (error) {
    if (error instanceof AgentRunning) return pointToRunning(dataDir, output);
    return explain(error, options.port, output);
  }
  output.say({
    bg: `SkladBridge работи. Отворете страницата (връзката важи 10 минути, за един вход):`,
    en: 'SkladBridge is running. Open its page (the link works for 10 minutes, for one sign-in):',
  });
  const link = agent.link();
  output.say(`  ${link}`);
  output.document({ running: true, url: agent.url, link });
  await untilAsked();
  output.note({ bg: 'Спира…', en: 'Stopping…' });
  await agent.stop();
  return exit.done;
}
