import { writeSync } from 'node:fs';
import { directEffects } from '../../src/jobs/effect.ts';
import { type Workday, workday } from '../crash/workday.ts';

const standardOutput = 1;
const mostTries = 30;

/** An agent that goes on until a run of its job has done everything; prints the code of each problem on the way. */
const { day } = JSON.parse(process.argv[2] ?? '') as { day: Workday };
for (let tries = 0; tries < mostTries; tries += 1) {
  const run = await workday(day, directEffects);
  if (run.problem === null && run.counts.failed === 0) process.exit(0);
  writeSync(standardOutput, `${run.problem?.code ?? 'held'}\n`);
}
process.exit(1);
