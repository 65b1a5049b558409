import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const largest = 5 * 1024 * 1024;
const kept = 4;

/** Moves a log that has grown too large aside: skladbridge.log.1 is the newest of the old ones. */
function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largest) return;
  for (let i = kept; i >= 1; i -= 1) {
    const from = i === 1 ? file : `${file}.${i - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${i}`);
  }
}

/** The agent's own log: JSON lines in the data folder, without secrets. */
export function openLog(dataDir: string): Logger {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'skladbridge.log');
  rotate(file);
  return pino(
    {
      base: null,
      redact: {
        paths: [
          'password',
          'consumerSecret',
          'consumerKey',
          'secret',
          '*.password',
          '*.consumerSecret',
          '*.secret',
        ],
        censor: '…',
      },
    },
    destination({ dest: file, sync: true, mode: 0o600 }),
  );
}
