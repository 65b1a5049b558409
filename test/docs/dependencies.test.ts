import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const rowsIn = (section: string): string[] =>
  [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name, licence]) => `${name} ${licence}`);

const installed = (names: object): string[] =>
  Object.keys(names).map(
    (name) => `${name} ${JSON.parse(read(`node_modules/${name}/package.json`)).license}`,
  );

test('docs/dependencies.md lists every dependency with the licence it comes with', () => {
  const [, atRunTime = '', forBuilding = ''] = read('docs/dependencies.md').split('\n## ');
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'));
  expect(rowsIn(atRunTime).sort()).toEqual(installed({ ...dependencies, ...optionalDependencies }).sort());
  expect(rowsIn(forBuilding).sort()).toEqual(installed(devDependencies).sort());
});
