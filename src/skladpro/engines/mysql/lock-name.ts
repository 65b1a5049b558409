import { createHash } from 'node:crypto';

/** Name of a lock that belongs to one database of the server. Names are compared without case and hold 64 characters at most. */
export function lockName(database: string, purpose = ''): string {
  const digest = createHash('sha256').update(database.toLowerCase()).digest('hex').slice(0, 32);
  return ['skladbridge', ...(purpose === '' ? [] : [purpose]), digest].join('.');
}
