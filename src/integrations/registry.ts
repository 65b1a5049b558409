import { ProblemError } from '../domain/problem.ts';
import type { IntegrationType } from './define.ts';
import { woocommerce } from './woocommerce/integration.ts';

/**
 * Every connector this agent knows, in the order they are offered. A type's own settings are erased here: whoever opens
 * one by its id has checked the settings against the type's fields.
 */
export const integrationTypes: readonly IntegrationType[] = [woocommerce as unknown as IntegrationType];

/** The connector, or undefined for a type that this version does not have. */
export const findIntegrationType = (id: string): IntegrationType | undefined =>
  integrationTypes.find((type) => type.id === id);

/** @throws ProblemError `unknown-integration-type` */
export function integrationType(id: string): IntegrationType {
  const type = findIntegrationType(id);
  if (type) return type;
  const known = integrationTypes.map((t) => t.id).join(', ');
  throw new ProblemError({
    code: 'unknown-integration-type',
    text: { bg: `Няма тип на сървъра „${id}“.`, en: `There is no type of integration “${id}”.` },
    advice: { bg: `Възможни са: ${known}.`, en: `Possible are: ${known}.` },
  });
}
