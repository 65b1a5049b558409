import { open } from 'node:fs/promises';
import { accessProblem } from './open-problems.ts';

/** Where the name of the file format stands, in every release since Access 97. */
const at = 4;
const formats = ['Standard Jet DB', 'Standard ACE DB'];

/**
 * Looks at the beginning of the file before any driver does: the driver's own words for these cases are few and vague.
 * @throws ProblemError `file-missing`, `database-exclusive`, `not-a-database`.
 */
export async function checkFile(file: string): Promise<void> {
  const head = Buffer.alloc(at + 15);
  try {
    const handle = await open(file, 'r');
    try {
      await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw accessProblem(unreadable(error) ? 'database-exclusive' : 'file-missing', file, error);
  }
  if (!formats.includes(head.toString('latin1', at))) throw accessProblem('not-a-database', file);
}

/** Windows says EBUSY for a file that another program has opened for itself alone. */
const unreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EBUSY';
