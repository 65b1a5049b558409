import { centsText } from '../domain/money.ts';
import { ProblemError } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';
import type { JobKind } from '../integrations/define.ts';
import type { Runner } from '../jobs/runner.ts';
import { integrationByName } from '../state/integrations.ts';
import type { State } from '../state/open.ts';
import { itemsOf, type RunItem } from '../state/run-items.ts';
import type { Run } from '../state/runs.ts';
import { type GoodValues, itemKinds, itemOutcomes } from '../state/schema.ts';
import { type Exit, exit, type Output } from './output.ts';
import type { Workshop } from './workshop.ts';

const money = (cents: number | null) => (cents === null ? null : centsText(cents));

const valuesOf = (values: GoodValues | null) =>
  values && {
    ...values,
    price: money(values.price),
    ...(values.group && { group: values.group.split('\n') }),
  };

const itemDocument = (item: RunItem) => ({
  key: item.key,
  title: item.title,
  kind: item.kind,
  outcome: item.outcome,
  goodId: item.goodId,
  remoteId: item.remoteId,
  before: valuesOf(item.before),
  after: valuesOf(item.after),
  reason: item.reason,
  problem: item.problem,
});

function* allItems(state: State, runId: number): Iterable<RunItem> {
  for (let after = 0; ; ) {
    const page = itemsOf(state, runId, {
      kinds: [...itemKinds],
      outcomes: [...itemOutcomes],
      after,
      limit: 1_000,
    });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** A run as the command line prints it; money is decimal text in the shop's currency. */
const runDocument = (state: State, run: Run) => ({
  run: run.id,
  job: run.job,
  state: run.state,
  dryRun: run.dryRun,
  counts: run.counts,
  skips: run.skips,
  brakes: run.brakes,
  problem: run.problem,
  startedAt: new Date(run.startedAt).toISOString(),
  finishedAt: run.finishedAt === null ? null : new Date(run.finishedAt).toISOString(),
  items: Array.from(allItems(state, run.id), itemDocument),
});

const stateWords: Record<Run['state'], Text> = {
  planning: { bg: 'прави план', en: 'planning' },
  planned: { bg: 'план (нищо не е изпратено)', en: 'plan (nothing was sent)' },
  applying: { bg: 'изпълнява се', en: 'running' },
  paused: { bg: 'на пауза', en: 'paused' },
  waiting: { bg: 'чака решение', en: 'waits for a decision' },
  interrupted: { bg: 'прекъснато', en: 'interrupted' },
  done: { bg: 'готово', en: 'done' },
  failed: { bg: 'неуспешно', en: 'failed' },
  cancelled: { bg: 'отказано', en: 'cancelled' },
};

const brakeWords: Record<'zeroed' | 'repriced' | 'first', Text> = {
  zeroed: { bg: 'биха останали с нулева наличност', en: 'would be left without stock' },
  repriced: { bg: 'биха получили друга цена', en: 'would get another price' },
  first: { bg: 'чакат първо одобрение', en: 'wait for the first approval' },
};

function tell(state: State, run: Run, output: Output): void {
  const { counts } = run;
  const { bg, en } = stateWords[run.state];
  output.say({ bg: `${run.job}: ${bg}`, en: `${run.job}: ${en}` });
  output.say({
    bg: `  прегледани ${counts.read}, планирани ${counts.planned}, създадени ${counts.created}, променени ${counts.updated}, пропуснати ${counts.skipped}, спорни ${counts.conflicts}, под карантина ${counts.quarantined}, неуспешни ${counts.failed}`,
    en: `  read ${counts.read}, planned ${counts.planned}, created ${counts.created}, updated ${counts.updated}, skipped ${counts.skipped}, conflicts ${counts.conflicts}, quarantined ${counts.quarantined}, failed ${counts.failed}`,
  });
  for (const brake of run.brakes) {
    output.say({
      bg: `  Спирачка: ${brake.count} от ${brake.total} ${brakeWords[brake.rule].bg}.`,
      en: `  Brake: ${brake.count} of ${brake.total} ${brakeWords[brake.rule].en}.`,
    });
  }
  for (const item of allItems(state, run.id)) {
    const problem = item.problem?.text[output.lang];
    if (problem) output.say(`  ${item.key || '—'}  ${item.title}: ${problem}`);
  }
}

function statusOf(run: Run): Exit {
  if (run.state === 'done') return run.counts.failed > 0 ? exit.failed : exit.done;
  if (run.state === 'planned') return exit.done;
  return run.state === 'waiting' || run.state === 'paused' ? exit.waiting : exit.failed;
}

/** Tells on standard error how far the run is, at most once a second. */
function watch(runner: Runner, output: Output): () => void {
  let told = '';
  const timer = setInterval(() => {
    for (const { phase, handled, total } of runner.live.list()) {
      const line = `${phase[output.lang]} ${handled}${total > 0 ? ` / ${total}` : ''}`;
      if (line !== told) output.note(line);
      told = line;
    }
  }, 1_000);
  return () => clearInterval(timer);
}

/**
 * `run <integration> <job>`. Typing the command is the approval that the first export waits for; the brakes hold unless
 * `--accept-brakes` is given. `--dry-run` only shows the plan.
 */
export async function runCommand(
  { state, runner }: Workshop,
  output: Output,
  request: { name: string; job: string; dryRun: boolean; acceptBrakes: boolean },
): Promise<Exit> {
  const integration = integrationByName(state, request.name);
  if (!integration) throw unknownName(request.name);
  let imported: Run | undefined;
  const stop = watch(runner, output);
  const run = await runner
    .run(integration.id, request.job as JobKind, {
      trigger: 'command',
      dryRun: request.dryRun,
      accept: { first: true, brakes: request.acceptBrakes },
      onImported: (first) => {
        imported = first;
      },
    })
    .finally(stop);
  if (imported) tell(state, imported, output);
  tell(state, run, output);
  if (run.problem) output.fail(run.problem);
  if (run.state === 'waiting') {
    output.note({
      bg: 'Изпълнението чака: прегледайте плана на страницата или повторете с --accept-brakes.',
      en: 'The run waits: look at the plan on the page, or repeat with --accept-brakes.',
    });
  }
  output.document({
    integration: integration.name,
    ...runDocument(state, run),
    ...(imported && { imported: runDocument(state, imported) }),
  });
  return statusOf(run);
}

export const unknownName = (name: string): ProblemError =>
  new ProblemError({
    code: 'not-found',
    text: { bg: `Няма интеграция „${name}“.`, en: `There is no integration “${name}”.` },
    advice: {
      bg: 'Вижте имената с „skladbridge integrations list“.',
      en: 'See the names with “skladbridge integrations list”.',
    },
  });
