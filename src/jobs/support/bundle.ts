import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { desc } from 'drizzle-orm';
import { listBackups } from '../../state/backups.ts';
import type { ConfigurationParts } from '../../state/configuration-parts.ts';
import { exportConfiguration } from '../../state/export-configuration.ts';
import type { State } from '../../state/open.ts';
import { runLog, runs } from '../../state/schema.ts';
import type { HealthCheck } from '../health/check.ts';
import { knownWords } from './known-words.ts';
import { redactDeep, redactor } from './redact.ts';

const mostRuns = 50;
const mostLogLines = 500;
const mostOwnLines = 1_000;

/** What a bundle is made from. */
export interface SupportDeps {
  state: State;
  parts: ConfigurationParts;
  version: string;
  checks: readonly HealthCheck[];
  now: Date;
}

/**
 * What somebody who helps needs to see: versions, configuration without secrets, health, the last runs and the ends of
 * the logs, as gzip of one JSON text. Secrets and what belongs to customers (names, e-mails, telephones, addresses, ЕИК)
 * are masked; the items of runs and the orders are left out altogether.
 */
export function supportBundle(deps: SupportDeps): Buffer {
  const { state, parts, version, checks, now } = deps;
  const lastRuns = state.db.select().from(runs).orderBy(desc(runs.id)).limit(mostRuns).all();
  const lastLines = state.db.select().from(runLog).orderBy(desc(runLog.id)).limit(mostLogLines).all();
  const content = {
    format: 'skladbridge-support',
    at: now.toISOString(),
    versions: {
      skladbridge: version,
      node: process.versions.node,
      sqlite: sqliteVersion(state),
      system: `${process.platform} ${process.arch}`,
    },
    configuration: exportConfiguration(state, parts),
    health: checks,
    backups: listBackups(state.dataDir).map(({ name, bytes }) => ({ name, bytes })),
    runs: lastRuns.map((run) => ({ ...run, startedAt: new Date(run.startedAt).toISOString() })),
    runLog: lastLines.reverse().map(({ runId, at, level, text }) => {
      return { runId, at: new Date(at).toISOString(), level, text };
    }),
    log: logTail(join(state.dataDir, 'logs', 'skladbridge.log')),
  };
  const redact = redactor(knownWords(state));
  return gzipSync(JSON.stringify(redactDeep(content, redact), null, 1));
}

/** Version of the engine of the agent's own data. */
export const sqliteVersion = ({ raw }: State): string =>
  String(raw.prepare('select sqlite_version()').pluck().get());

/** The last lines of the agent's own log, each read, so that its figures stay figures. */
function logTail(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(-mostOwnLines);
  return lines.map((line) => parsed(line));
}

/** A line that was cut off stays as text. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
