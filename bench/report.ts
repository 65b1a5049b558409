import { type FigureName, figureNames, goals } from './goals.ts';
import { median } from './paired.ts';

/** The ratio of every pair, by figure; a figure that was not asked for is absent. */
export type Ratios = Partial<Record<FigureName, number[]>>;

export interface Measured {
  ratios: Ratios;
  /** The same with a shop that answers at a tenth of a real one's pace; only where a shop answers much. */
  paced: Ratios;
}

const rounded = (ratio: number): number => Math.round(ratio * 1_000) / 1_000;

const byFigure = <T>(ratios: Ratios, value: (pairs: number[], name: FigureName) => T) =>
  Object.fromEntries(
    figureNames.flatMap((name) => {
      const pairs = ratios[name];
      return pairs ? [[name, value(pairs, name)]] : [];
    }),
  );

const medians = (ratios: Ratios) => byFigure(ratios, (pairs) => rounded(median(pairs)));
const everyPair = (ratios: Ratios) => byFigure(ratios, (pairs) => pairs.map(rounded));

/** The document of `--json`: median ratios first, then the goals and what the medians were taken of. */
export const reportDocument = ({ ratios, paced }: Measured) => ({
  ratios: medians(ratios),
  paced: medians(paced),
  goals,
  pairs: { ratios: everyPair(ratios), paced: everyPair(paced) },
});

const titles: Record<FigureName, string> = {
  export: 'first export of 2,000 goods',
  noChange: 'export of 20,000 goods, nothing changed',
  import: 'import of 500 orders',
  idleMemory: 'memory of the idle agent',
  startup: 'start until the page answers',
};

const rowsOf = (ratios: Ratios, suffix: string): string[][] =>
  Object.values(
    byFigure(ratios, (pairs, name) => {
      const ratio = median(pairs);
      const range = `${Math.min(...pairs).toFixed(2)} – ${Math.max(...pairs).toFixed(2)}`;
      const verdict = ratio <= goals[name] ? 'met' : 'missed';
      return [titles[name] + suffix, `${ratio.toFixed(2)}×`, `${goals[name]}×`, verdict, range];
    }),
  );

/** The same for a person, one line a figure. */
export function reportTable({ ratios, paced }: Measured): string {
  const rows = [
    ['', 'ratio', 'goal', '', 'pairs'],
    ...rowsOf(ratios, ''),
    ...rowsOf(paced, ', shop at a tenth of the real pace'),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
