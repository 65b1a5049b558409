import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/domain/problem.ts';
import { integrationTypes } from '../../src/integrations/registry.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import { storedTypes } from '../../src/jobs/types.ts';
import { storedWarehouse } from '../../src/shared-warehouse.ts';
import { parseDocumentText } from '../../src/state/configuration-document.ts';
import { importConfiguration } from '../../src/state/import-configuration.ts';
import { listIntegrations } from '../../src/state/integrations.ts';
import { readValue } from '../../src/state/values.ts';
import { freshState } from '../state/folder.ts';

const parts = {
  types: storedTypes(integrationTypes),
  warehouse: storedWarehouse,
  schedule: scheduleSchema,
};

const take = (state: ReturnType<typeof freshState>, text: string) =>
  importConfiguration(state, parts, parseDocumentText(text));

const document = (integration: string, rest = '') =>
  `{"format":"skladbridge-configuration","version":1,"integrations":[{"name":"A","type":"woocommerce",${integration}}]${rest}}`;

/** Names that every object has by inheritance. */
const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

test.each(inherited)('a key named %s reaches nothing behind the objects of the program', (name) => {
  const state = freshState();
  const value = '{"polluted":true,"kind":"secret","label":{"bg":"x","en":"x"}}';
  for (const text of [
    document(`"settings":{"${name}":${value}}`),
    document(`"settings":{"${name}":"text"}`),
    document(`"schedules":{"${name}":{"kind":"start"}}`),
    document(`"schedules":{"export":{"kind":"every","minutes":5,"${name}":${value}}}`),
    document(`"${name}":${value}`),
    document('"enabled":true', `,"${name}":${value}`),
    document('"enabled":true', `,"warehouse":{"engine":"sqlite","file":"x.db","${name}":${value}}`),
    document('"enabled":true', `,"warehouse":{"engine":"${name}"}`),
    `{"format":"skladbridge-configuration","version":1,"integrations":[{"name":"A","type":"${name}"}]}`,
  ]) {
    try {
      take(state, text);
    } catch (error) {
      expect([text, error instanceof ProblemError && error.problem.code]).toEqual([
        text,
        'configuration-invalid',
      ]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    const kept = JSON.stringify([listIntegrations(state), readValue(state, storedWarehouse)]);
    expect(kept).not.toContain('polluted');
  }
});

test('a file nested a hundred thousand deep is refused in words', () => {
  const state = freshState();
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  for (const value of [deep('[', ']'), deep('{"a":', '}').replace(':}', ':1}')]) {
    for (const text of [
      document(`"settings":{"goodsGroups":${value}}`),
      document(`"schedules":{"export":${value}}`),
      value,
    ]) {
      expect(() => take(state, text)).toThrow(expect.objectContaining({ name: 'ProblemError' }));
    }
  }
  expect(listIntegrations(state)).toEqual([]);
});

const hugeNumbers = ['1e308', '-1e308', '1e999', '9007199254740993', '-0', '0.1', '1e-320', '1e21'];

test.each(hugeNumbers)('the number %s stands nowhere that it does not fit', (number) => {
  const state = freshState();
  for (const text of [
    document(`"settings":{"stockBuffer":${number}}`),
    document(`"settings":{"objectId":${number}}`),
    document(`"schedules":{"export":{"kind":"every","minutes":${number}}}`),
    document(`"schedules":{"export":{"kind":"start","delay":${number}}}`),
    document(`"version":${number}`),
    document('"enabled":true', `,"warehouse":{"engine":"mysql","database":"a","user":"u","port":${number}}`),
  ]) {
    try {
      take(state, text);
    } catch (error) {
      expect([text, error instanceof ProblemError]).toEqual([text, true]);
    }
  }
  for (const { settings, schedules } of listIntegrations(state)) {
    const numbers = JSON.stringify([settings, schedules]).match(/(?<=:)-?\d[\d.e+-]*/g) ?? [];
    expect(numbers.filter((text) => Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER)).toEqual([]);
  }
});

test('whatever JSON a file holds, it is taken over or refused in words, and never half', () => {
  const state = freshState();
  const before = JSON.stringify(listIntegrations(state));
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 3 }), (settings, warehouse) => {
      const text = document(`"settings":${settings},"schedules":${warehouse}`, `,"warehouse":${warehouse}`);
      try {
        take(state, text);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(error.problem.advice).toBeDefined();
      }
      expect(JSON.stringify(listIntegrations(state))).toBe(before);
    }),
    { numRuns: 300 },
  );
});
