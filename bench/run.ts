// Measures the agent against bare loops that do the same work, and prints the ratios.
import { parseArgs } from 'node:util';
import { type Bench, withBench } from './bench.ts';
import { measureExport } from './figures/export.ts';
import { measureIdleMemory } from './figures/idle-memory.ts';
import { measureImport } from './figures/import.ts';
import { measureNoChange } from './figures/no-change.ts';
import { measurePage } from './figures/page.ts';
import { measureStartup } from './figures/startup.ts';
import { type FigureName, figureNames } from './goals.ts';
import { type Ratios, reportDocument, reportTable } from './report.ts';

const measures: Record<Exclude<FigureName, 'page'>, (bench: Bench) => Promise<number[]>> = {
  export: (bench) => measureExport(bench),
  noChange: measureNoChange,
  import: (bench) => measureImport(bench),
  idleMemory: measureIdleMemory,
  startup: measureStartup,
};

/** Where the shop's pace matters; these take minutes. */
const pacedMeasures: Partial<typeof measures> = {
  export: (bench) => measureExport(bench, 'tenth'),
  import: (bench) => measureImport(bench, 'tenth'),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, paced: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const strange = positionals.filter((name) => !figureNames.some((known) => known === name));
if (strange.length > 0) {
  process.stderr.write(`No such figure: ${strange.join(', ')}. There are ${figureNames.join(', ')}.\n`);
  process.exit(2);
}
const wanted = figureNames.filter((name) => positionals.length === 0 || positionals.includes(name));

const measured = await withBench(async (bench) => {
  const ratios: Ratios = {};
  const paced: Ratios = {};
  let milliseconds: Record<string, number> = {};
  for (const name of wanted) {
    process.stderr.write(`measuring ${name} …\n`);
    if (name === 'page') {
      const page = await measurePage(bench);
      ratios.page = page.ratios;
      milliseconds = page.milliseconds;
      continue;
    }
    ratios[name] = await measures[name](bench);
    const pacedMeasure = values.paced && pacedMeasures[name];
    if (pacedMeasure) {
      process.stderr.write(`measuring ${name} with a paced shop …\n`);
      paced[name] = await pacedMeasure(bench);
    }
  }
  return { ratios, paced, milliseconds };
});
const text = values.json ? JSON.stringify(reportDocument(measured)) : reportTable(measured);
process.stdout.write(`${text}\n`);
