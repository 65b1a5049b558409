import { WpError } from './wp-error.ts';

/** What the published schema says of one parameter. */
export interface ParamSpec {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  enum?: readonly string[];
  /** Elements of a list must be one of these. */
  itemEnum?: readonly string[];
  min?: number;
  max?: number;
  format?: 'date-time';
  required?: true;
}

export type ParamSpecs = Record<string, ParamSpec>;

interface Fault {
  code: string;
  message: string;
  data: unknown;
}

const dateTime = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+ -]\d{2}(:?\d{2})?)?$/;

const words = (values: readonly string[]): string =>
  `${values.slice(0, -1).join(', ')}, and ${values.at(-1) ?? ''}`;

function hasType(value: unknown, type: NonNullable<ParamSpec['type']>): boolean {
  const numeric =
    typeof value === 'number' || (typeof value === 'string' && /^\s*[+-]?[\d.]+\s*$/.test(value));
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return numeric && Number.isInteger(Number(value));
    case 'number':
      return numeric;
    case 'boolean':
      return [true, false, 0, 1, '0', '1', 'true', 'false', ''].includes(value as never);
    case 'array':
      return Array.isArray(value) || typeof value === 'string' || typeof value === 'number';
    case 'object':
      return typeof value === 'object' && value !== null;
  }
}

function bounds(name: string, { min, max }: ParamSpec): string {
  if (min !== undefined && max !== undefined) {
    return `${name} must be between ${min} (inclusive) and ${max} (inclusive)`;
  }
  return `${name} must be greater than or equal to ${min}`;
}

function faultOf(name: string, value: unknown, spec: ParamSpec): Fault | undefined {
  if (spec.type && !hasType(value, spec.type)) {
    const message = `${name} is not of type ${spec.type}.`;
    return { code: 'rest_invalid_type', message, data: { param: name } };
  }
  if (spec.enum && !spec.enum.includes(String(value))) {
    return { code: 'rest_not_in_enum', message: `${name} is not one of ${words(spec.enum)}.`, data: null };
  }
  if (spec.itemEnum) {
    const items = Array.isArray(value) ? value : String(value).split(',');
    const bad = items.findIndex((item) => !spec.itemEnum?.includes(String(item).trim()));
    const message = `${name}[${bad}] is not one of ${words(spec.itemEnum)}.`;
    if (bad >= 0) return { code: 'rest_not_in_enum', message, data: null };
  }
  const number = Number(value);
  if ((spec.min !== undefined && number < spec.min) || (spec.max !== undefined && number > spec.max)) {
    return { code: 'rest_out_of_bounds', message: bounds(name, spec), data: null };
  }
  if (spec.format === 'date-time' && !dateTime.test(String(value))) {
    return { code: 'rest_invalid_date', message: 'Invalid date.', data: null };
  }
  return undefined;
}

/** The 400 that WordPress gives for parameters that do not fit. */
export const invalidParams = (faults: Record<string, Fault>): WpError =>
  new WpError(400, 'rest_invalid_param', `Invalid parameter(s): ${Object.keys(faults).join(', ')}`, {
    params: Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, fault.message])),
    details: faults,
  });

/**
 * Checks a query or a single request's body; parameters that are absent, null or unknown pass. Batch items never come here.
 * @throws WpError `rest_missing_callback_param`, `rest_invalid_param`.
 */
export function checkParams(input: Record<string, unknown>, specs: ParamSpecs): void {
  const missing = Object.keys(specs).filter((name) => specs[name]?.required && input[name] === undefined);
  if (missing.length > 0) {
    const message = `Missing parameter(s): ${missing.join(', ')}`;
    throw new WpError(400, 'rest_missing_callback_param', message, { params: missing });
  }
  const faults: Record<string, Fault> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = input[name];
    const fault = value === undefined || value === null ? undefined : faultOf(name, value, spec);
    if (fault) faults[name] = fault;
  }
  if (Object.keys(faults).length > 0) throw invalidParams(faults);
}
