import type { Capabilities } from '../../engine.ts';

export const sqliteCapabilities: Capabilities = {
  multiRowInsert: true,
};
