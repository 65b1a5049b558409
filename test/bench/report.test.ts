import { expect, it } from 'vitest';
import { goals } from '../../bench/goals.ts';
import { reportDocument, reportTable } from '../../bench/report.ts';

const measured = {
  ratios: {
    export: [1.2, 1.0512, 1.0],
    noChange: [3],
    import: [1],
    idleMemory: [1.4, 1.5],
    startup: [2],
  },
  paced: { export: [1.02] },
};

it('gives the median ratio of each figure under its name', () => {
  const { ratios, paced, pairs } = reportDocument(measured);
  expect(ratios).toEqual({ export: 1.051, noChange: 3, import: 1, idleMemory: 1.45, startup: 2 });
  expect(paced).toEqual({ export: 1.02 });
  expect(pairs.ratios.export).toEqual([1.2, 1.051, 1]);
});

it('leaves out what was not measured', () => {
  expect(reportDocument({ ratios: { startup: [2] }, paced: {} }).ratios).toEqual({ startup: 2 });
});

it('tells which goals are met', () => {
  const table = reportTable(measured);
  expect(table).toMatch(/first export of 2,000 goods +1\.05× +1\.1× +met +1\.00 – 1\.20/);
  expect(table).toMatch(/nothing changed +3\.00× +2× +missed/);
  expect(table).toMatch(/tenth of the real pace +1\.02×/);
  expect(table.split('\n')).toHaveLength(Object.keys(goals).length + 2);
});
