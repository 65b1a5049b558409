import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCompiledCode } from '../../src/compiled-code.ts';
import { bundle } from '../crash/bundle.ts';
import { freshFolder } from '../state/folder.ts';

const program = await bundle('src/main.ts');

test.skipIf(process.platform === 'win32')('compiled code is kept where no other user can lay his own', () => {
  const [temporary, cache] = [freshFolder(), freshFolder()];
  const env = { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: cache, NODE_NO_WARNINGS: '1' };
  expect(spawnSync(process.execPath, [program, '--version'], { env }).status).toBe(0);
  expect(existsSync(join(temporary, 'node-compile-cache'))).toBe(false);
  expect(statSync(join(cache, 'skladbridge', 'compiled')).mode & 0o077).toBe(0);
});

test.skipIf(process.platform === 'win32')(
  'none is kept in a folder that others may write or that is none',
  () => {
    const cache = freshFolder();
    mkdirSync(join(cache, 'skladbridge', 'compiled'), { recursive: true });
    chmodSync(join(cache, 'skladbridge', 'compiled'), 0o777);
    expect(keepCompiledCode({ XDG_CACHE_HOME: cache })).toBeNull();
    const file = join(cache, 'file');
    writeFileSync(file, '');
    expect(keepCompiledCode({ XDG_CACHE_HOME: file })).toBeNull();
  },
);
