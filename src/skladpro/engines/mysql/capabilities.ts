import type { Capabilities } from '../../engine.ts';

export const mysqlCapabilities: Capabilities = {
  multiRowInsert: true,
  // A pool: the cursor holds a connection of its own.
  cursor: true,
};
