import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleParts, type Parts } from './bundle.ts';

/** What every figure works with. */
export interface Bench {
  parts: Parts;
  /** A fresh folder, gone when the bench ends. */
  folder(name: string): string;
}

export async function withBench<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'skladbridge-bench-'));
  let folders = 0;
  try {
    return await work({
      parts: await bundleParts(),
      folder: (name) => {
        folders += 1;
        const path = join(root, `${name}-${folders}`);
        mkdirSync(path);
        return path;
      },
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
