import { writeSync } from 'node:fs';
import { type Gate, gatedEffects } from './gate.ts';
import { type Kill, killingEffects } from './kill.ts';
import { type Workday, workday } from './workday.ts';

const standardOutput = 1;

/** A process that works until its kill; prints the name of each effect, one a line, and ends well when it was not killed. */
const { day, kill, gate } = JSON.parse(process.argv[2] ?? '') as { day: Workday; kill: Kill; gate?: Gate };
const effects = killingEffects(kill, (name) => writeSync(standardOutput, `${name}\n`));
const run = await workday(day, gate ? gatedEffects(effects, gate) : effects);
if (run.problem) throw new Error(JSON.stringify(run.problem));
