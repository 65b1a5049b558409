import type { Capabilities } from '../../engine.ts';

export const mssqlCapabilities: Capabilities = {
  multiRowInsert: true,
};
