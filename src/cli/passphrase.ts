import { createInterface } from 'node:readline';

/**
 * The words that the secrets of a configuration file are encrypted under. What stands in a command is seen by every user
 * of the machine in the list of processes; so `-` takes a line of standard input, and without the option the variable
 * SKLADBRIDGE_PASSPHRASE counts. undefined: none.
 */
export async function passphraseOf(
  given: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<string | undefined> {
  if (given !== '-') return given ?? (env.SKLADBRIDGE_PASSPHRASE || undefined);
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
