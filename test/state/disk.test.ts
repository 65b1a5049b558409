import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { acquireLock } from '../../src/state/lock.ts';
import { openState } from '../../src/state/open.ts';
import { values } from '../../src/state/schema.ts';
import { transact } from '../../src/state/transact.ts';
import { freshFolder, freshState } from './folder.ts';
import { problemWith } from './problem-code.ts';

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
const unmount = (at: string) => spawnSync('umount', [at]);

/** A small disk of its own; only root can have one. */
function smallDisk(options: string): string {
  const at = join(freshFolder(), 'disk');
  mkdirSync(at);
  onTestFinished(() => void unmount(at));
  expect(mount('-t', 'tmpfs', '-o', `mode=700,${options}`, 'tmpfs', at)).toBe(true);
  return at;
}

function canMount(): boolean {
  const at = '/mnt';
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const worked = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at);
  if (worked) unmount(at);
  return worked;
}

const insert = (state: ReturnType<typeof freshState>, key: string, size: number) =>
  transact(state, () =>
    state.db
      .insert(values)
      .values({ key, value: 'x'.repeat(size) })
      .run(),
  );

test('a database that may not grow: nothing half-written, earlier rows kept', () => {
  const state = freshState();
  insert(state, 'before', 10);
  state.raw.pragma(`max_page_count = ${Number(state.raw.pragma('page_count', { simple: true })) + 3}`);
  expect(() =>
    transact(state, () => {
      insert(state, 'small', 10);
      insert(state, 'large', 1_000_000);
    }),
  ).toThrow(problemWith('disk-full'));
  expect(state.db.select({ key: values.key }).from(values).all()).toEqual([{ key: 'before' }]);
});

describe.skipIf(!canMount())('real small disks (needs root and mount)', () => {
  test('no room to begin with, then room', () => {
    const at = smallDisk('size=24k');
    expect(() => openState(at)).toThrow(problemWith('disk-full'));
    expect(mount('-o', 'remount,size=4m', at)).toBe(true);
    const state = openState(at);
    insert(state, 'a', 10);
    state.close();
  });

  test('the disk fills up while the agent works', () => {
    const at = smallDisk('size=1m');
    const state = openState(at);
    onTestFinished(() => state.close());
    insert(state, 'kept', 1000);
    expect(() => {
      for (let i = 0; i < 100; i += 1) insert(state, `k${i}`, 50_000);
    }).toThrow(problemWith('disk-full', { bg: at }));
    expect(state.raw.pragma('quick_check', { simple: true })).toBe('ok');
    expect(state.db.select({ key: values.key }).from(values).all()).toContainEqual({ key: 'kept' });
    expect(mount('-o', 'remount,size=8m', at)).toBe(true);
    insert(state, 'after', 50_000);
  });

  test('a folder that may only be read', () => {
    const at = smallDisk('size=4m');
    const state = openState(at);
    insert(state, 'a', 10);
    state.close();
    expect(mount('-o', 'remount,ro', at)).toBe(true);
    expect(() => openState(at)).toThrow(problemWith('state-readonly'));
    expect(() => openState(join(at, 'new'))).toThrow(problemWith('state-readonly'));
    expect(() => acquireLock(at, 'agent')).toThrow(problemWith('state-readonly'));
  });
});
