import type { Capabilities } from '../../engine.ts';

export const accessCapabilities: Capabilities = {
  multiRowInsert: false,
};
