import { type Problem, problemOf } from '../domain/problem.ts';
import { integrationType } from '../integrations/registry.ts';
import type { TestStep } from '../integrations/shop.ts';
import { directEffects } from '../jobs/effect.ts';
import { typeUnknown } from '../jobs/problems.ts';
import { openedSettings } from '../jobs/session.ts';
import { storedWarehouse } from '../shared-warehouse.ts';
import { testWarehouse } from '../skladpro/connect.ts';
import { listIntegrations } from '../state/integrations.ts';
import { readValue } from '../state/values.ts';
import { type Exit, exit, type Output } from './output.ts';
import type { Workshop } from './workshop.ts';

const marks: Record<TestStep['outcome'], string> = { ok: '✓', failed: '✗', warning: '!', skipped: '–' };

function tellProblem(output: Output, problem: Problem): void {
  output.say(`    ${problem.text[output.lang]}`);
  if (problem.advice) output.say(`    → ${problem.advice[output.lang]}`);
}

async function checkWarehouse({ state }: Workshop, output: Output) {
  const config = readValue(state, storedWarehouse);
  if (config === null) {
    output.say({ bg: '– Склад Pro: не е настроен', en: '– Склад Pro: not set up' });
    return { configured: false, ok: false };
  }
  const test = await testWarehouse(config);
  if (!test.ok) {
    output.say('✗ Склад Pro');
    tellProblem(output, test.problem);
    return { configured: true, ok: false, problem: test.problem };
  }
  const { facts } = test;
  const { counts } = facts;
  output.say({
    bg: `✓ Склад Pro ${facts.version}, ${facts.server}: ${counts.goods} стоки, ${counts.objects} обекта, ${counts.partners} партньори, валута ${facts.currency}`,
    en: `✓ Склад Pro ${facts.version}, ${facts.server}: ${counts.goods} goods, ${counts.objects} objects, ${counts.partners} partners, currency ${facts.currency}`,
  });
  for (const warning of facts.warnings) tellProblem(output, warning);
  return { configured: true, ok: true, facts };
}

async function checkIntegrations({ state, warehouse }: Workshop, output: Output) {
  const results = [];
  for (const integration of listIntegrations(state)) {
    const steps: TestStep[] = [];
    const onStep = (step: TestStep) => {
      steps.push(step);
      output.say(
        `  ${marks[step.outcome]} ${step.title[output.lang]}${step.found ? `: ${step.found[output.lang]}` : ''}`,
      );
      if (step.problem) tellProblem(output, step.problem);
    };
    output.say(`${integration.name} (${integration.type})`);
    try {
      const type = integrationType(integration.type);
      if (!type) throw typeUnknown(integration.type);
      const now = () => new Date();
      const deps = {
        state,
        effects: directEffects,
        type: integrationType,
        warehouse: () => warehouse.get(),
        now,
      };
      const settings = openedSettings(deps, integration, type);
      const context = { log: () => undefined, signal: new AbortController().signal, now };
      const { ok } = await type.test(settings as never, context, onStep);
      results.push({ name: integration.name, type: integration.type, ok, steps });
    } catch (error) {
      const problem = problemOf(error);
      tellProblem(output, problem);
      results.push({ name: integration.name, type: integration.type, ok: false, steps, problem });
    }
  }
  return results;
}

/** `check`: tests the warehouse and every shop, step by step. */
export async function checkCommand(workshop: Workshop, output: Output): Promise<Exit> {
  const warehouse = await checkWarehouse(workshop, output);
  const integrations = await checkIntegrations(workshop, output);
  const ok = warehouse.ok && integrations.every((result) => result.ok);
  output.document({ ok, warehouse, integrations });
  return ok ? exit.done : exit.failed;
}
