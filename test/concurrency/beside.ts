import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A process that works beside the others until it is told to stop. */
export interface Beside {
  /** Tells it to stop after what it is doing. Resolves with the lines it printed; rejects when it ended in an error. */
  stop(): Promise<string[]>;
}

/** Starts `program` with the task as its argument. */
export function startBeside(program: string, task: unknown): Beside {
  const child = spawn(process.execPath, [program, JSON.stringify(task)]);
  const printed = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return {
    async stop() {
      child.stdin.end();
      const [[code], lines, words] = await printed;
      if (code !== 0) throw new Error(`${program} ended with ${code}: ${lines} ${words}`);
      return lines.split('\n').filter((line) => line !== '');
    },
  };
}
