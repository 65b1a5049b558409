import { chmodSync, closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

const owner = 0o600;

/** Leaves an existing file to its owner alone; Windows keeps the rights with the folder. */
export function tighten(file: string): void {
  if (process.platform === 'win32') return;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && (found.mode & 0o077) !== 0) chmodSync(file, owner);
}

/** Makes an empty file that only its owner may read. @throws EEXIST when anything, a link too, has that name */
export function createPrivate(file: string): void {
  closeSync(openSync(file, 'wx', owner));
}

/**
 * Leaves a database to its owner alone, whatever the umask, and makes an empty one when it is missing. What SQLite puts
 * beside it takes over its rights; what a killed process left there is mended too.
 */
export function keepPrivate(database: string): void {
  closeSync(openSync(database, 'a', owner));
  for (const part of ['', '-wal', '-shm', '-journal']) tighten(database + part);
}

/**
 * Writes what only its owner may read. The file appears whole, in place of an older one; a link of that name is
 * replaced, never followed.
 */
export function writePrivately(file: string, content: string | Buffer): void {
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, content, { flag: 'wx', mode: owner, flush: true });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
