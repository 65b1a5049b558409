import { mkdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's own folder for what can be made again. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'SkladBridge', 'compiled');
  }
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'skladbridge', 'compiled');
}

/** Nobody else can put code there that this program would run. */
function isOwn(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/**
 * Keeps what a command loads compiled for the next start. Not in the folder for temporary files, Node's default: there
 * another user of the machine could lay compiled code of his own. Without a folder of one's own nothing is kept.
 * @returns the folder, null when nothing is kept
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv = process.env): string | null {
  const folder = cacheFolder(env);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(folder)) return null;
  } catch {
    // A home that cannot be written only makes the start slower.
    return null;
  }
  enableCompileCache(folder);
  return folder;
}
