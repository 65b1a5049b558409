import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages, needProgram, PackageMissing } from './programs.ts';

const run = promisify(execFile);

/** The part of libuv that the package uses; Node itself brings it. */
const uv = `#pragma once
#include <pthread.h>
typedef pthread_mutex_t uv_mutex_t;
extern "C" {
int uv_mutex_init(uv_mutex_t*);
void uv_mutex_lock(uv_mutex_t*);
void uv_mutex_unlock(uv_mutex_t*);
void uv_mutex_destroy(uv_mutex_t*);
}
`;

/**
 * Makes the `odbc` package usable: compiles it once from its own source against unixODBC.
 * @returns path of SQLite's ODBC driver
 * @throws PackageMissing when this machine cannot have it.
 */
export async function prepareOdbc(): Promise<string> {
  const root = packageFolder();
  const compiler = await needProgram(['g++'], 'g++');
  if (!(await sqliteDriver()) || !(await exists('/usr/include/sql.h'))) {
    if (process.getuid?.() !== 0)
      throw new PackageMissing('unixODBC and its SQLite driver are not installed');
    await installPackages('unixodbc-dev', 'libsqliteodbc');
  }
  const driver = await sqliteDriver();
  if (!driver) throw new PackageMissing('libsqliteodbc brought no driver');
  const binding = join(root, 'lib/bindings/napi-v8/odbc.node');
  if (!(await exists(binding))) await compile(compiler, root, binding);
  return driver;
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  try {
    return dirname(require.resolve('odbc/package.json'));
  } catch {
    throw new PackageMissing('the optional package odbc is not installed');
  }
}

async function compile(compiler: string, root: string, binding: string): Promise<void> {
  const own = createRequire(join(root, 'package.json'));
  const { include_dir: nodeApi } = own('node-api-headers') as { include_dir: string };
  const folder = await mkdtemp(join(tmpdir(), 'skladbridge-odbc-'));
  try {
    await writeFile(join(folder, 'uv.h'), uv);
    const includes = [folder, nodeApi, dirname(own.resolve('node-addon-api')), join(root, 'src')];
    const defines = ['NAPI_VERSION=8', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'BUILDING_NODE_EXTENSION'];
    const sources = ['odbc', 'odbc_connection', 'odbc_statement', 'odbc_cursor'];
    const result = join(folder, 'odbc.node');
    await run(
      compiler,
      [
        ...['-shared', '-fPIC', '-O1', '-w', '-std=c++17', '-DNODE_GYP_MODULE_NAME=odbc'],
        ...defines.map((name) => `-D${name}`),
        ...includes.map((path) => `-I${path}`),
        ...sources.map((name) => join(root, 'src', `${name}.cpp`)),
        ...['-lodbc', '-o', result],
      ],
      { maxBuffer: 16 << 20 },
    );
    await move(result, binding);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the file in its place whole, though the place be on another disk. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, `${to}.new`);
  await rename(`${to}.new`, to);
}

async function sqliteDriver(): Promise<string | undefined> {
  for (const folder of await readdir('/usr/lib').catch(() => [])) {
    const path = join('/usr/lib', folder, 'odbc/libsqlite3odbc.so');
    if (await exists(path)) return path;
  }
  return undefined;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
