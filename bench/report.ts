import { type FigureName, figureNames, goals } from './goals.ts';
import { median } from './paired.ts';

/** The ratios of every pair, by figure; a figure that was not asked for is absent. */
export type Measured = Partial<Record<FigureName, number[]>>;

const rounded = (ratio: number): number => Math.round(ratio * 1_000) / 1_000;

const named = <T>(measured: Measured, value: (ratios: number[], name: FigureName) => T) =>
  Object.fromEntries(
    figureNames.flatMap((name) => (measured[name] ? [[name, value(measured[name], name)]] : [])),
  );

/** The document of `--json`: the median ratio of each figure, the goal, and the ratio of every pair. */
export const reportDocument = (measured: Measured) => ({
  ratios: named(measured, (ratios) => rounded(median(ratios))),
  goals: named(measured, (_, name) => goals[name]),
  pairs: named(measured, (ratios) => ratios.map(rounded)),
});

const titles: Record<FigureName, string> = {
  export: 'first export of 2,000 goods',
  noChange: 'export of 20,000 goods, nothing changed',
  import: 'import of 500 orders',
  idleMemory: 'memory of the idle agent',
  startup: 'start until the page answers',
};

/** The same for a person, one line a figure. */
export function reportTable(measured: Measured): string {
  const lines = figureNames.flatMap((name) => {
    const ratios = measured[name];
    if (!ratios) return [];
    const ratio = median(ratios);
    const range = `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`;
    const verdict = ratio <= goals[name] ? 'met' : 'missed';
    return [[titles[name], `${ratio.toFixed(2)}×`, `${goals[name]}×`, verdict, range]];
  });
  const rows = [['', 'ratio', 'goal', '', 'pairs'], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
