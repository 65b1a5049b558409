import { join } from 'node:path';

/** The agent's own database. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'skladbridge.db');

/** The key that secrets at rest are sealed with. */
export const keyFile = (dataDir: string): string => join(dataDir, 'secret.key');

/** Copies that the agent makes by itself before it changes or replaces the database. */
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups');

/** A checked backup that the next start puts in place of the database. */
export const stagedRestoreFile = (dataDir: string): string => join(dataDir, 'restore-at-start.db');

/** One small file for each lock. */
export const locksFolder = (dataDir: string): string => join(dataDir, 'locks');

/** A moment as part of a file name: 2026-01-31T08-30-00-000Z. */
export const stamp = (now = new Date()): string => now.toISOString().replaceAll(/[:.]/g, '-');
