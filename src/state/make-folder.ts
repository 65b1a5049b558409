import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ProblemError } from '../domain/problem.ts';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes the folder and those above it, only for their owner. Level by level: `mkdir`'s own recursion names a read-only
 * disk ENOENT.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it in between.
    if (!isFolder(folder)) throw error;
  }
}

/**
 * Whoever can write the data folder can exchange the data and the key, and let himself in on the page.
 * @throws ProblemError `state-folder-shared` for a folder that every user of this computer may write
 */
export function requireUnshared(folder: string): void {
  if (process.platform === 'win32' || (statSync(folder).mode & 0o002) === 0) return;
  throw new ProblemError({
    code: 'state-folder-shared',
    text: {
      bg: `В папката ${folder} може да пише всеки потребител на този компютър, а там стоят паролите и ключовете.`,
      en: `Every user of this computer may write in the folder ${folder}, where the passwords and keys are kept.`,
    },
    advice: {
      bg: `Оставете я само на потребителя, с който работи SkladBridge (chmod 700 ${folder}), или изберете друга с --data ПАПКА.`,
      en: `Leave it to the user that SkladBridge runs as (chmod 700 ${folder}), or choose another with --data DIR.`,
    },
  });
}
