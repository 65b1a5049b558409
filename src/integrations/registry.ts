import type { IntegrationType } from './define.ts';
import { woocommerce } from './woocommerce/integration.ts';

/**
 * Every connector this agent knows, in the order they are offered. A type's own settings are erased here: whoever opens
 * one by its id has checked the settings against the type's fields.
 */
export const integrationTypes: readonly IntegrationType[] = [woocommerce as unknown as IntegrationType];

/** The connector, or undefined for a type that this version does not have. */
export const integrationType = (id: string): IntegrationType | undefined =>
  integrationTypes.find((type) => type.id === id);
