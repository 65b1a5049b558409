import { readFileSync } from 'node:fs';
import { portValue, retentionDaysValue } from '../state/agent-values.ts';
import { type BackupFile, backupNamed, backupNow, dailyBackupValue, listBackups } from '../state/backups.ts';
import type { ConfigurationParts } from '../state/configuration-parts.ts';
import { backupsFolder } from '../state/paths.ts';
import { backupMissing } from '../state/restore-problems.ts';
import { cancelRestore, isRestoreStaged, stageRestore } from '../state/staged-restore.ts';
import { transact } from '../state/transact.ts';
import { readValue, writeValue } from '../state/values.ts';
import type { HealthCheck, HealthDeps } from './health/check.ts';
import { healthChecks } from './health/checks.ts';
import { sqliteVersion, supportBundle } from './support/bundle.ts';

export interface CareDeps extends HealthDeps {
  parts: ConfigurationParts;
  version: string;
}

/** What a person may set of the agent as a whole. */
export interface AgentSettings {
  port: number;
  /** Days that details of finished runs are kept. */
  retentionDays: number;
  dailyBackup: { on: boolean; keep: number };
}

/** Looking after the agent itself: its settings, health, backups, and what helps those who help. */
export interface Care {
  settings(): AgentSettings;
  /** All or nothing. The port holds from the next start. @throws ProblemError `value-invalid` */
  keep(settings: AgentSettings): void;
  checks(): Promise<HealthCheck[]>;
  /** Where they lie. */
  readonly backupsFolder: string;
  readonly sqliteVersion: string;
  backups(): BackupFile[];
  /** Makes one now; returns its name. @throws ProblemError `disk-full` … */
  backup(): Promise<string>;
  /** Bytes of a backup; null when there is none of this name. */
  readBackup(name: string): Buffer | null;
  /** The backup that the next start puts in place; @throws ProblemError `not-found`, `backup-damaged` … */
  stageRestore(name: string): void;
  cancelRestore(): void;
  restoreStaged(): boolean;
  /** Gzip of a JSON text. */
  support(): Promise<Buffer>;
}

export function careOf(deps: CareDeps): Care {
  const { state } = deps;
  const checks = () => healthChecks(deps);
  return {
    settings: () => ({
      port: readValue(state, portValue),
      retentionDays: readValue(state, retentionDaysValue),
      dailyBackup: readValue(state, dailyBackupValue),
    }),
    keep: ({ port, retentionDays, dailyBackup }) =>
      transact(state, () => {
        writeValue(state, portValue, port);
        writeValue(state, retentionDaysValue, retentionDays);
        writeValue(state, dailyBackupValue, dailyBackup);
      }),
    checks,
    get backupsFolder() {
      return backupsFolder(state.dataDir);
    },
    get sqliteVersion() {
      return sqliteVersion(state);
    },
    backups: () => listBackups(state.dataDir),
    backup: () => backupNow(state, 'manual', deps.now()),
    readBackup: (name) => {
      const file = backupNamed(state.dataDir, name);
      return file === null ? null : readFileSync(file);
    },
    stageRestore: (name) => {
      const file = backupNamed(state.dataDir, name);
      if (file === null) throw backupMissing(name);
      stageRestore(state.dataDir, file);
    },
    cancelRestore: () => cancelRestore(state.dataDir),
    restoreStaged: () => isRestoreStaged(state.dataDir),
    support: async () => supportBundle({ ...deps, checks: await checks(), now: deps.now() }),
  };
}
