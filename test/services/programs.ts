import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Full path of the first of the programs that this machine has; null when it has none. */
export async function findProgram(names: string[]): Promise<string | null> {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isExecutable(path)) return path;
    }
  }
  return null;
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** What keeps a package from being had on this machine. */
export class PackageMissing extends Error {
  override name = 'PackageMissing';
}

/**
 * The program, installed from its Debian package first when it is absent and this is root.
 * @throws PackageMissing when it cannot be had.
 */
export async function needProgram(names: string[], debianPackage: string): Promise<string> {
  const present = await findProgram(names);
  if (present) return present;
  if (process.getuid?.() !== 0) throw new PackageMissing(`${names[0]} is not installed`);
  await installPackages(debianPackage);
  const installed = await findProgram(names);
  if (!installed) throw new PackageMissing(`${debianPackage} brought no ${names[0]}`);
  return installed;
}

/**
 * Installs the Debian packages.
 * @throws PackageMissing when they cannot be had.
 */
export async function installPackages(...names: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...words: string[]) => run('apt-get', words, { env, maxBuffer: 64 << 20, timeout: 600_000 });
  try {
    await apt('install', '-y', '--no-install-recommends', ...names);
  } catch {
    // The package lists of a fresh machine are empty or old.
    try {
      await apt('update');
      await apt('install', '-y', '--no-install-recommends', ...names);
    } catch (error) {
      const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new PackageMissing(`apt-get could not install ${names.join(' ')}: ${words}`);
    }
  }
}
