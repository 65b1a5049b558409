import type { Capabilities } from '../../engine.ts';

export const mysqlCapabilities: Capabilities = {
  multiRowInsert: true,
};
