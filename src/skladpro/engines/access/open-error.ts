import { ProblemError } from '../../../domain/problem.ts';
import { processBits } from './choose-driver.ts';
import { LinkError } from './link.ts';
import { accessProblem, driverMissing } from './open-problems.ts';

/** Why the driver could not open the file: by its number, or by its English words. */
export function accessOpenError(error: unknown, file: string): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof LinkError)) return accessProblem('database-unreadable', file, error);
  const { state, native, message } = error;
  // IM: the driver manager found no such driver, or could not load it.
  if (state.startsWith('IM') || /can't open lib/i.test(message)) return driverMissing(processBits, error);
  if (native === -1905 || /password/i.test(message)) return accessProblem('database-login', file, error);
  if ([-1811, -1044, -1023].includes(native)) return accessProblem('file-missing', file, error);
  if ([-1024, -1032].includes(native) || /exclusively|already in use|placed in a state/i.test(message)) {
    return accessProblem('database-exclusive', file, error);
  }
  if ([-1028, -1206].includes(native) || /may be corrupt|unrecognized database/i.test(message)) {
    return accessProblem('not-a-database', file, error);
  }
  return accessProblem('database-unreadable', file, error);
}
