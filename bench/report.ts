import { type FigureName, figureNames, goals, pageGoal } from './goals.ts';
import { median } from './paired.ts';

/** The ratio of every pair, by figure; a figure that was not asked for is absent. */
export type Ratios = Partial<Record<FigureName, number[]>>;

export interface Measured {
  ratios: Ratios;
  /** The same with a shop that answers at a tenth of a real one's pace; only where a shop answers much. */
  paced: Ratios;
  /** Median answer of each screen of the page, in milliseconds; empty when `page` was not asked for. */
  milliseconds: Record<string, number>;
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
export const reportDocument = ({ ratios, paced, milliseconds }: Measured) => ({
  ratios: medians(ratios),
  paced: medians(paced),
  milliseconds: Object.fromEntries(
    Object.entries(milliseconds).map(([screen, time]) => [screen, rounded(time)]),
  ),
  goals,
  pageGoal,
  pairs: { ratios: everyPair(ratios), paced: everyPair(paced) },
});

const titles: Record<FigureName, string> = {
  export: 'first export of 2,000 goods',
  noChange: 'export of 20,000 goods, nothing changed',
  import: 'import of 500 orders',
  idleMemory: 'memory of the idle agent',
  startup: 'start until the page answers',
  page: 'five screens with 10,000 goods and 5,000 orders',
};

const rowsOf = (ratios: Ratios, suffix: string): string[][] =>
  Object.values(
    byFigure(ratios, (pairs, name) => {
      const ratio = median(pairs);
      const range = `${Math.min(...pairs).toFixed(2)} – ${Math.max(...pairs).toFixed(2)}`;
      const goal = name === 'page' ? null : goals[name];
      const verdict = goal === null ? '' : ratio <= goal ? 'met' : 'missed';
      return [titles[name] + suffix, `${ratio.toFixed(2)}×`, goal === null ? '' : `${goal}×`, verdict, range];
    }),
  );

/** The same for a person, one line a figure. */
export function reportTable({ ratios, paced, milliseconds }: Measured): string {
  const rows = [
    ['', 'ratio', 'goal', '', 'pairs'],
    ...rowsOf(ratios, ''),
    ...rowsOf(paced, ', shop at a tenth of the real pace'),
    ...Object.entries(milliseconds).map(([screen, time]) => [
      `median answer: ${screen}`,
      `${time.toFixed(1)} ms`,
      `${pageGoal} ms`,
      time <= pageGoal ? 'met' : 'missed',
      '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
