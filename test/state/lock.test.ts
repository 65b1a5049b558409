import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acquireLock } from '../../src/state/lock.ts';
import { freshFolder } from './folder.ts';
import { problemWith } from './problem-code.ts';

const source = new URL('../../src/state/lock.ts', import.meta.url).href;

async function holderInAnotherProcess(folder: string) {
  const script = `
    import { acquireLock } from ${JSON.stringify(source)};
    const lock = acquireLock(${JSON.stringify(folder)}, 'agent');
    process.stdout.write(lock ? 'held' : 'refused');
    setInterval(() => lock, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said) };
}

test('a lock has one holder, and another name is another lock', () => {
  const folder = freshFolder();
  const first = acquireLock(folder, 'agent');
  expect(first).not.toBeNull();
  expect(acquireLock(folder, 'agent')).toBeNull();
  const other = acquireLock(folder, 'shop-1');
  expect(other).not.toBeNull();
  first?.release();
  const again = acquireLock(folder, 'agent');
  expect(again).not.toBeNull();
  again?.release();
  other?.release();
});

test('two processes: the second is refused, and a killed holder leaves nothing locked', async () => {
  const folder = freshFolder();
  const holder = await holderInAnotherProcess(folder);
  expect(holder.said).toBe('held');
  expect(acquireLock(folder, 'agent')).toBeNull();
  holder.child.kill('SIGKILL');
  await once(holder.child, 'exit');
  const taken = acquireLock(folder, 'agent');
  expect(taken).not.toBeNull();
  const late = await holderInAnotherProcess(folder);
  expect(late.said).toBe('refused');
  late.child.kill('SIGKILL');
  await once(late.child, 'exit');
  taken?.release();
});

test('a folder that cannot hold the lock is a problem with advice, not "someone else has it"', () => {
  const file = join(freshFolder(), 'plain');
  writeFileSync(file, '');
  expect(() => acquireLock(file, 'agent')).toThrow(problemWith('state-folder'));
});
