import type * as v from 'valibot';
import type { Text } from '../domain/text.ts';

/** What the state must know of a settings field. */
export interface SettingsField {
  /** `secret` is sealed at rest and never shown. */
  kind: string;
  label: Text;
  fallback: unknown;
  required?: true;
  min?: number;
  max?: number;
  options?: readonly { value: string; label: Text }[];
  visible?: (settings: Record<string, unknown>, facts: { supto: boolean }) => boolean;
}

/** What the state must know of a connector to keep its integrations. */
export interface StoredType {
  id: string;
  title: Text;
  jobs: readonly string[];
  /** Version of the settings; each migration leads to the version that is its key. */
  version: number;
  migrations: Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>;
  settings: Record<string, SettingsField>;
  /** The check of a whole settings object. */
  schema: v.GenericSchema<unknown, Record<string, unknown>>;
  identity(settings: Record<string, unknown>): string;
}

/** The connectors of this program by id; a Map will do. */
export interface StoredTypes {
  get(id: string): StoredType | undefined;
}
