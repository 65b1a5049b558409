import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export type Bits = 32 | 64;

/** An ODBC driver of this computer and the processes that can load it. */
export interface OdbcDriver {
  name: string;
  bits: Bits;
}

const key = 'HKLM\\SOFTWARE\\ODBC\\ODBCINST.INI\\ODBC Drivers';

/** The ODBC drivers of this Windows, of both bitnesses; none on other systems, where Access has no driver. */
export async function installedDrivers(): Promise<OdbcDriver[]> {
  if (process.platform !== 'win32') return [];
  return (await Promise.all([driversOf(64), driversOf(32)])).flat();
}

async function driversOf(bits: Bits): Promise<OdbcDriver[]> {
  try {
    const { stdout } = await promisify(execFile)('reg.exe', ['query', key, `/reg:${bits}`], {
      windowsHide: true,
    });
    return namesIn(stdout).map((name) => ({ name, bits }));
  } catch (error) {
    // The key is absent where no driver of this bitness was ever installed.
    if (error instanceof Error && 'code' in error && error.code === 1) return [];
    throw error;
  }
}

/** The names in an answer of `reg query`: one value a line, name, type and data apart by four spaces. */
export const namesIn = (answer: string): string[] =>
  answer.split(/\r?\n/).flatMap((line) => /^ {4}(.+?) {4}REG_SZ {4}/.exec(line)?.[1] ?? []);
