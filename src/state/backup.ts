import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../domain/problem.ts';
import { inspectDatabase } from './inspect.ts';
import type { State } from './open.ts';
import { createPrivate } from './private-file.ts';
import { stateProblem, unusable } from './problem.ts';

/**
 * Copies the agent's data into one file while the agent works on. The file appears whole and checked, in place of an
 * older one, or not at all, and only its owner may read it. Secrets in it stay sealed and the key is not in it: on another computer the passwords are
 * typed again.
 * @param file the backup to write; its folder must exist
 * @throws ProblemError `disk-full`, `state-readonly`, `state-folder` naming the backup, `backup-onto-itself`
 */
export async function backupState(state: State, file: string): Promise<void> {
  if (sameFile(file, state.raw.name)) throw ontoItself(file);
  if (!existsSync(dirname(file))) throw new ProblemError(unusable(file));
  const draft = `${file}.part`;
  try {
    rmSync(draft, { force: true });
    createPrivate(draft);
    await state.raw.backup(draft);
    intoOneFile(draft);
    inspectDatabase(draft, true);
    renameSync(draft, file);
  } catch (error) {
    throw stateProblem(error, file) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A backup may come to lie on a medium that cannot be written: it must need no files beside it. */
function intoOneFile(file: string): void {
  const raw = new Database(file);
  try {
    raw.pragma('journal_mode = DELETE');
  } finally {
    raw.close();
  }
}

function sameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

const ontoItself = (file: string) =>
  new ProblemError({
    code: 'backup-onto-itself',
    text: {
      bg: `${file} е самият файл с данните на SkladBridge.`,
      en: `${file} is SkladBridge's own data file.`,
    },
    advice: { bg: 'Изберете друго име за архива.', en: 'Choose another name for the backup.' },
  });
