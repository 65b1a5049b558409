import { fields, type SettingsOf } from '../fields.ts';
import { commonSettings } from './settings-common.ts';
import { exportSettings } from './settings-export.ts';
import { importSettings } from './settings-import.ts';
import { peopleSettings } from './settings-people.ts';

/** Every setting of the connector; one integration holds both jobs, so address and keys are given once. */
export const woocommerceSettings = fields({
  ...commonSettings,
  ...exportSettings,
  ...importSettings,
  ...peopleSettings,
});

export type WooCommerceSettings = SettingsOf<typeof woocommerceSettings>;
