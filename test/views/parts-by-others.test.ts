import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partsByOthers } from '../../src/views/parts-by-others.ts';

test('every package that runs in the agent is named with its licence', () => {
  const table = readFileSync('docs/dependencies.md', 'utf8').split('## For building')[0] ?? '';
  const documented = [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name, licence]) => ({
    name,
    licence: licence?.trim(),
  }));
  expect(documented.length).toBeGreaterThan(10);
  expect(partsByOthers.filter(({ name }) => name !== 'Lucide')).toEqual(documented);
});
