import { extname } from 'node:path/win32';
import type { Bits, OdbcDriver } from './driver-list.ts';
import { driverMissing, driverOfOtherBits } from './open-problems.ts';

/** Comes with Access 2007 and later and with the Access Database Engine; opens both kinds of file. */
const ace = 'Microsoft Access Driver (*.mdb, *.accdb)';
/** Comes with every Windows, for 32-bit processes only; opens .mdb alone. */
const jet = 'Microsoft Access Driver (*.mdb)';

export const processBits: Bits = process.arch === 'ia32' ? 32 : 64;

/**
 * The installed driver that opens the file in a process of this bitness.
 * @throws ProblemError `odbc-driver-bits` when only processes of the other bitness can load one; `odbc-driver-missing`.
 */
export function chooseDriver(file: string, drivers: OdbcDriver[], bits: Bits = processBits): string {
  const fitting = extname(file).toLowerCase() === '.accdb' ? [ace] : [ace, jet];
  const offered = fitting.flatMap((name) => drivers.filter((driver) => driver.name === name));
  const own = offered.find((driver) => driver.bits === bits);
  if (own) return own.name;
  const other = offered[0];
  throw other ? driverOfOtherBits(other.name, bits) : driverMissing(bits);
}
