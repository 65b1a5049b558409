import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ProblemError } from '../domain/problem.ts';
import { appliedMigration, knownMigrations } from './migrate.ts';
import { damaged, guarded, unusable } from './problem.ts';

/** `PRAGMA application_id` of every SkladBridge database: the letters SkBr. */
export const applicationId = 0x536b4272;

/** A file of this size or less is read through whole in a few dozen milliseconds. */
const cheapCheck = 32 * 1024 * 1024;

/**
 * Looks at a database without changing one byte of it; a missing or empty file passes.
 * @param thorough check the whole file whatever its size
 * @throws ProblemError `state-damaged`, `state-foreign` (another program's database), `state-newer` (written by a later
 * SkladBridge), or what `stateProblem` makes of an error of the disk
 */
export function inspectDatabase(file: string, thorough = false): void {
  const found = guarded(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found && !found.isFile()) throw new ProblemError(unusable(file));
  if (!found || found.size === 0) return;
  const unclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  guarded(file, () => {
    const raw = new Database(file, { readonly: true, timeout: 5000 });
    try {
      requireOurs(raw, file);
      if (thorough || unclean || found.size <= cheapCheck) requireSound(raw, file);
      requireNotNewer(raw, file);
    } finally {
      raw.close();
    }
  });
}

function requireOurs(raw: Database.Database, file: string): void {
  const tables = raw.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  if (tables === 0 || raw.pragma('application_id', { simple: true }) === applicationId) return;
  throw new ProblemError({
    code: 'state-foreign',
    text: {
      bg: `Файлът ${file} е база данни на друга програма, не на SkladBridge.`,
      en: `The file ${file} is a database of another program, not of SkladBridge.`,
    },
    advice: {
      bg: 'Изберете друг файл или друга папка с данни.',
      en: 'Choose another file or another data folder.',
    },
  });
}

function requireSound(raw: Database.Database, file: string): void {
  const answer = raw.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new ProblemError({ ...damaged(file), details: String(answer) });
}

function requireNotNewer(raw: Database.Database, file: string): void {
  const newest = knownMigrations().at(-1)?.folderMillis ?? 0;
  if ((appliedMigration(raw) ?? 0) <= newest) return;
  throw new ProblemError({
    code: 'state-newer',
    text: {
      bg: `Данните (${file}) са от по-нова версия на SkladBridge.`,
      en: `The data (${file}) comes from a newer version of SkladBridge.`,
    },
    advice: {
      bg: 'Инсталирайте същата или по-нова версия на SkladBridge, или изберете друга папка с --data ПАПКА.',
      en: 'Install that version of SkladBridge or a newer one, or choose another folder with --data DIR.',
    },
  });
}
