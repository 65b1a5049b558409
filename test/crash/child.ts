import { writeSync } from 'node:fs';
import { type Kill, killingEffects } from './kill.ts';
import { type Workday, workday } from './workday.ts';

const standardOutput = 1;

/** A process that works until its kill; prints the name of each effect, one a line, and ends well when it was not killed. */
const { day, kill } = JSON.parse(process.argv[2] ?? '') as { day: Workday; kill: Kill };
const run = await workday(
  day,
  killingEffects(kill, (name) => writeSync(standardOutput, `${name}\n`)),
);
if (run.problem) throw new Error(JSON.stringify(run.problem));
