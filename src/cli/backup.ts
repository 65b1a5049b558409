import { resolve } from 'node:path';
import { backupState } from '../state/backup.ts';
import { openState } from '../state/open.ts';
import { restoreState } from '../state/restore.ts';
import { type Exit, exit, type Output } from './output.ts';

/** `backup FILE`; the agent may be running. */
export async function backupCommand(dataDir: string, file: string, output: Output): Promise<Exit> {
  const state = openState(dataDir);
  try {
    await backupState(state, resolve(file));
  } finally {
    state.close();
  }
  output.say({ bg: `Резервното копие е записано във ${file}.`, en: `The backup is written to ${file}.` });
  output.document({ file: resolve(file) });
  return exit.done;
}

/** `restore FILE`; the agent must not be running. */
export async function restoreCommand(dataDir: string, file: string, output: Output): Promise<Exit> {
  const kept = restoreState(dataDir, resolve(file));
  output.say({ bg: `Данните са върнати от ${file}.`, en: `The data is restored from ${file}.` });
  if (kept)
    output.say({ bg: `Предишните са запазени във ${kept}.`, en: `The previous data is kept in ${kept}.` });
  output.document({ restored: resolve(file), kept });
  return exit.done;
}
