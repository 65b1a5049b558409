import { PackageMissing } from './programs.ts';

export const mssqlVariable = 'SKLADBRIDGE_TEST_MSSQL';

/** The address that a person has given. */
export function givenMssql(): string {
  const address = process.env[mssqlVariable];
  if (!address) throw new PackageMissing(`${mssqlVariable} names no server`);
  return address;
}
