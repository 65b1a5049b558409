import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the agent keeps its data: `--data`, else SKLADBRIDGE_DATA, else the place the system has for such things. */
export function dataFolder(given: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const chosen = given ?? env.SKLADBRIDGE_DATA;
  if (chosen) return resolve(chosen);
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'SkladBridge');
  }
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'skladbridge');
}
