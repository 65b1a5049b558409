import { accessLock } from '../../../src/skladpro/engines/access/lock.ts';
import { AccessSession } from '../../../src/skladpro/engines/access/session.ts';

/** Takes the lock of the file that is given, says so and keeps it until the process is killed. */
const session = new AccessSession(
  () => Promise.reject(new Error('the lock alone is wanted')),
  () => false,
);
const lock = accessLock(process.argv[2] ?? '', session);
await lock.acquire(undefined as never);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
