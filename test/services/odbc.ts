import { ask } from './ask.ts';

/** Path of SQLite's ODBC driver, the `odbc` package ready; null when this machine cannot have them. */
export const sqliteOdbcDriver = (suite: string): Promise<string | null> => ask('odbc', suite);
