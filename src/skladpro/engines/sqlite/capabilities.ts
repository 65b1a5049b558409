import type { Capabilities } from '../../engine.ts';

export const sqliteCapabilities: Capabilities = {
  multiRowInsert: true,
  // One connection serves everything: an open cursor would keep it from all other work.
  cursor: false,
};
