import { ask } from './ask.ts';

/** Path of Chromium; null when this machine cannot have it: the suite is then skipped under its name. */
export const findChromium = (suite = 'Browser tests'): Promise<string | null> => ask('chromium', suite);
