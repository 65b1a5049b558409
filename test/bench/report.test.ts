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
    page: [9, 10],
  },
  paced: { export: [1.02] },
  milliseconds: { dashboard: 12.3456, goods: 51 },
};

it('gives the median ratio of each figure under its name', () => {
  const { ratios, paced, pairs } = reportDocument(measured);
  expect(ratios).toEqual({ export: 1.051, noChange: 3, import: 1, idleMemory: 1.45, startup: 2, page: 9.5 });
  expect(paced).toEqual({ export: 1.02 });
  expect(reportDocument(measured).milliseconds).toEqual({ dashboard: 12.346, goods: 51 });
  expect(pairs.ratios.export).toEqual([1.2, 1.051, 1]);
});

it('leaves out what was not measured', () => {
  expect(reportDocument({ ratios: { startup: [2] }, paced: {}, milliseconds: {} }).ratios).toEqual({
    startup: 2,
  });
});

it('tells which goals are met', () => {
  const table = reportTable(measured);
  expect(table).toMatch(/first export of 2,000 goods +1\.05× +1\.1× +met +1\.00 – 1\.20/);
  expect(table).toMatch(/nothing changed +3\.00× +2× +missed/);
  expect(table).toMatch(/tenth of the real pace +1\.02×/);
  expect(table).toMatch(/median answer: dashboard +12\.3 ms +50 ms +met/);
  expect(table).toMatch(/median answer: goods +51\.0 ms +50 ms +missed/);
  expect(table.split('\n')).toHaveLength(Object.keys(goals).length + 5);
});
