import type { IntegrationType } from '../integrations/define.ts';
import { settingsSchema } from '../integrations/fields.ts';
import type { StoredType, StoredTypes } from '../state/types.ts';

/** A connector as the state keeps its integrations: the literal with its own check. */
export const storedType = (type: IntegrationType): StoredType => ({
  ...type,
  schema: settingsSchema(type.settings),
  identity: (settings) => type.identity(settings as never),
});

export const storedTypes = (types: readonly IntegrationType[]): StoredTypes =>
  new Map(types.map((type) => [type.id, storedType(type)]));
