// Measures the agent against bare loops that do the same work, and prints the ratios.
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { withBench } from './bench.ts';
import { measureExport } from './figures/export.ts';
import { measureIdleMemory } from './figures/idle-memory.ts';
import { measureImport } from './figures/import.ts';
import { measureNoChange } from './figures/no-change.ts';
import { measureStartup } from './figures/startup.ts';
import { type FigureName, figureNames } from './goals.ts';
import { type Measured, reportDocument, reportTable } from './report.ts';

const measures: Record<FigureName, (bench: Bench) => Promise<number[]>> = {
  export: measureExport,
  noChange: measureNoChange,
  import: measureImport,
  idleMemory: measureIdleMemory,
  startup: measureStartup,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const strange = positionals.filter((name) => !figureNames.some((known) => known === name));
if (strange.length > 0) {
  process.stderr.write(`No such figure: ${strange.join(', ')}. There are ${figureNames.join(', ')}.\n`);
  process.exit(2);
}
const wanted = figureNames.filter((name) => positionals.length === 0 || positionals.includes(name));

const measured = await withBench(async (bench) => {
  const results: Measured = {};
  for (const name of wanted) {
    process.stderr.write(`measuring ${name} …\n`);
    results[name] = await measures[name](bench);
  }
  return results;
});
const text = values.json ? JSON.stringify(reportDocument(measured)) : reportTable(measured);
process.stdout.write(`${text}\n`);
