import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A program that serves a page. */
export interface Served {
  pid: number;
  /** Address that it told on standard output. */
  link: string;
  stop(): Promise<void>;
}

/** The first `"link"` of the JSON that the program prints. */
async function linkOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of child.stdout ?? []) {
    text += piece;
    const [, link] = /"link":\s*"([^"]+)"/.exec(text) ?? [];
    if (link !== undefined) return link;
  }
  throw new Error(`the program ended without telling where its page is: ${text}`);
}

/** Starts the program on this Node, without flags, and waits until it serves. */
export async function serve(program: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const link = await linkOf(child);
  return {
    pid: child.pid ?? 0,
    link,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resident memory in KiB, as Linux tells it. */
export function residentMemory({ pid }: Served): number {
  const [, size] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(size);
}
