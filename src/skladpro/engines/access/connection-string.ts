/**
 * The ODBC connection string of an Access file. `UserCommitSync` lets a commit return only when it is on the disk;
 * `PageTimeout` is the time, in tenths of a second, for which the driver may answer from its memory what others changed.
 */
export const connectionString = (driver: string, file: string, password: string): string =>
  [
    `DRIVER={${driver}}`,
    `DBQ=${braced(file)}`,
    ...(password === '' ? [] : [`PWD=${braced(password)}`]),
    'ExtendedAnsiSQL=1',
    'UserCommitSync=Yes',
    `PageTimeout=${pageTimeout}`,
  ].join(';');

export const pageTimeout = 5;

/** Only what could not be read without them goes into braces: not every release of the driver takes them off. */
const braced = (value: string): string =>
  /[;{}]|^\s|\s$/.test(value) ? `{${value.replaceAll('}', '}}')}}` : value;
