import type { TestProject } from 'vitest/node';
import { cures, openDesk } from './desk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the desk that starts services on demand. */
    services: string;
  }
}

/** Opens the desk for the whole run; its last lines name the suites that had to go without their service. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const desk = await openDesk();
  project.provide('services', desk.url);
  return async () => {
    await desk.close();
    for (const { suite, service, reason } of desk.skipped) {
      process.stdout.write(`Skipped "${suite}": ${reason}. ${cures[service]}\n`);
    }
  };
}
