import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/cli/output.ts';
import { runCommand } from '../../src/cli/run.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { integrationType, integrationTypes } from '../../src/integrations/registry.ts';
import { directEffects } from '../../src/jobs/effect.ts';
import { Runner } from '../../src/jobs/runner.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { SharedWarehouse, storedWarehouse } from '../../src/shared-warehouse.ts';
import { parseDocumentText } from '../../src/state/configuration-document.ts';
import { importConfiguration } from '../../src/state/import-configuration.ts';
import { listIntegrations } from '../../src/state/integrations.ts';
import type { State } from '../../src/state/open.ts';
import { missingSettings, openSettings } from '../../src/state/settings.ts';
import { readValue } from '../../src/state/values.ts';
import { documentFile, regenerate, schedules } from '../../tools/configuration-docs.ts';
import { freshState } from '../state/folder.ts';

const text = readFileSync(documentFile, 'utf8');
const types = storedTypes(integrationTypes);
const parts = { types, warehouse: storedWarehouse, schedule: scheduleSchema };

const fenced = (after: string): string => {
  const block = text.slice(text.indexOf(after)).match(/```json\n([\s\S]*?)```/)?.[1];
  if (block === undefined) throw new Error(`no JSON after "${after}"`);
  return block;
};

describe('docs/configuration.md', () => {
  test('is up to date; otherwise: npm run docs', () => {
    expect(regenerate(text)).toBe(text);
  });

  test('is made anew where the program has changed, and nowhere else', () => {
    const stale = text.replace('| `"PriceOut2"` |', '| `"PriceOut1"` |');
    expect(stale).not.toBe(text);
    expect(regenerate(stale)).toBe(text);
    expect(() => regenerate(text.replace('<!-- end: schedules -->', ''))).toThrow(/schedules/);
  });

  test('names every field of every connector', () => {
    for (const type of integrationTypes) {
      for (const key of Object.keys(type.settings)) expect(text).toContain(`\n#### \`${key}\`\n`);
    }
  });

  test('shows schedules that are accepted, one of every kind', () => {
    expect(scheduleSchema.options.map(({ entries }) => entries.kind.literal).sort()).toEqual(
      Object.keys(schedules).sort(),
    );
    for (const { example } of Object.values(schedules)) expect(v.is(scheduleSchema, example)).toBe(true);
  });
});

describe('the worked example', () => {
  const example = parseDocumentText(fenced('<!-- example -->')) as {
    warehouse: object;
    integrations: { name: string; settings: object; schedules: object }[];
  };

  test('is accepted, complete and kept as it is written', () => {
    const state = freshState();
    const [given] = example.integrations;
    expect(importConfiguration(state, parts, example)).toEqual({
      warehouse: true,
      created: [given?.name],
      updated: [],
    });
    expect(readValue(state, storedWarehouse)).toEqual(example.warehouse);
    const [row] = listIntegrations(state);
    const type = types.get('woocommerce');
    if (!row || !type) throw new Error('the example has no WooCommerce integration');
    const settings = openSettings(state, type, row);
    expect(settings).toMatchObject(given?.settings ?? {});
    expect(row.schedules).toEqual(given?.schedules);
    expect(missingSettings(type, settings)).toEqual([]);
  });
});

/** The document of a run that ends at once, since no warehouse is set up. */
async function printed(state: State, name: string): Promise<Record<string, unknown>> {
  let document: unknown;
  const output: Output = {
    lang: 'en',
    json: true,
    say: () => undefined,
    document: (value) => {
      document = value;
    },
    note: () => undefined,
    fail: (problem: Problem) => expect(problem.code).toBe('warehouse-not-set'),
  };
  const warehouse = new SharedWarehouse(state);
  const runner = new Runner({
    state,
    effects: directEffects,
    type: integrationType,
    warehouse: () => warehouse.get(),
    now: () => new Date(),
  });
  const request = { name, job: 'export', dryRun: true, acceptBrakes: false };
  await runCommand({ state, warehouse, runner }, output, request);
  return document as Record<string, unknown>;
}

describe('the document of a run', () => {
  const shown = JSON.parse(fenced('## What `run … --json` prints'));

  test('has the keys that the page names', async () => {
    const state = freshState();
    const { integrations } = JSON.parse(fenced('<!-- example -->'));
    importConfiguration(state, parts, {
      format: 'skladbridge-configuration',
      version: 1,
      integrations,
    });
    const document = await printed(state, integrations[0].name);
    const { imported: _imported, ...outer } = shown;
    expect(Object.keys(document).sort()).toEqual(Object.keys(outer).sort());
    expect(Object.keys(document.counts as object).sort()).toEqual(Object.keys(shown.counts).sort());
    for (const key of Object.keys(shown.counts)) expect(text).toContain(`\n| \`${key}\` |`);
  });
});
