// Rewrites the parts of docs/configuration.md that the program's own definitions decide; the prose around them stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exit } from '../src/cli/output.ts';
import type { Text } from '../src/domain/text.ts';
import type { IntegrationType } from '../src/integrations/define.ts';
import { integrationTypes } from '../src/integrations/registry.ts';
import {
  type EngineName,
  type WarehouseField,
  warehouseConfigSchema,
  warehouseForms,
} from '../src/skladpro/config.ts';
import type { Schedule } from '../src/state/schema.ts';
import { fieldSection, fieldsTable } from './configuration-fields.ts';

export const documentFile = fileURLToPath(new URL('../docs/configuration.md', import.meta.url));

const names = ({ bg, en }: Text): string => (bg === en ? bg : `${bg} · ${en}`);

/** Keys of the engine that may be left out. */
function optionalKeys(name: EngineName): Set<string> {
  const option = warehouseConfigSchema.options.find(({ entries }) => entries.engine.literal === name);
  const entries = Object.entries<{ type: string }>(option?.entries ?? {});
  return new Set(entries.filter(([, { type }]) => type === 'optional').map(([key]) => key));
}

function typeOf({ kind, choices = [] }: WarehouseField): string {
  if (kind === 'secret') return 'text, secret';
  return kind === 'choice'
    ? choices.map(({ value, label }) => `\`"${value}"\` (${label.en})`).join('; ')
    : kind;
}

function engine(name: EngineName): string {
  const { title, fields } = warehouseForms[name];
  const optional = optionalKeys(name);
  const rows = fields.map((field) => {
    const type = typeOf(field);
    const fallback = optional.has(field.name) ? `\`${JSON.stringify(field.fallback)}\`` : 'required';
    return `| \`${field.name}\` | ${names(field.label)} | ${type} | ${fallback} | ${field.help?.en ?? ''} |`;
  });
  return [
    `#### \`"engine": "${name}"\` – ${names(title)}`,
    '',
    '| key | label | type | default | meaning |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** One example of every kind of schedule, with what it does. */
export const schedules: Record<Schedule['kind'], { example: Schedule; meaning: string }> = {
  start: {
    example: { kind: 'start', delay: 30 },
    meaning:
      'Once, when the agent starts („При стартиране на сървъра“). The default of a job that has no schedule.',
  },
  every: {
    example: { kind: 'every', minutes: 15 },
    meaning: 'At the start, then so many minutes (1–1440, whole) after the last run began.',
  },
  daily: {
    example: { kind: 'daily', time: '06:30' },
    meaning: 'Each day at the time `HH:MM` of the computer’s own clock.',
  },
  cron: {
    example: { kind: 'cron', expression: '*/10 8-18 * * 1-5' },
    meaning:
      'By a cron expression of five fields (a sixth one in front means seconds), in the computer’s own time.',
  },
  manual: {
    example: { kind: 'manual' },
    meaning: 'Only when a person or the command line asks. With `manual` an export does not import first.',
  },
};

const scheduleRows = (): string =>
  [
    '| kind | example | when the job runs |',
    '|---|---|---|',
    ...Object.entries(schedules).map(
      ([kind, { example, meaning }]) => `| \`${kind}\` | \`${JSON.stringify(example)}\` | ${meaning} |`,
    ),
  ].join('\n');

function integration({ id, title, jobs, version, protocol, settings }: IntegrationType): string {
  const list = Object.entries(settings);
  return [
    `### \`"type": "${id}"\` – ${names(title)}`,
    '',
    `Jobs: ${jobs.map((job) => `\`${job}\``).join(', ')}. Version of the settings: ${version}. Protocol: ${protocol}.`,
    '',
    fieldsTable(settings),
    '',
    ...list.map(([key]) => fieldSection(key, settings)),
  ].join('\n');
}

const exits: Record<keyof typeof exit, string> = {
  done: 'Success. A dry run that made its plan is a success, and so is a run that left conflicts behind: they are in the document.',
  failed:
    'The work failed, was cancelled or interrupted, or at least one item was refused (`failed` is not 0).',
  usage: 'The command is not one that SkladBridge knows; nothing was done.',
  waiting:
    'A person has to decide: a brake holds the plan (repeat with `--accept-brakes` or apply it on the page), or the run was paused.',
};

const exitRows = (): string =>
  [
    '| status | meaning |',
    '|---|---|',
    ...Object.entries(exits).map(([name, meaning]) => `| ${exit[name as keyof typeof exit]} | ${meaning} |`),
  ].join('\n');

/** What stands between the marks of the document, by the name in the mark. */
const parts: Record<string, () => string> = {
  warehouse: () => (['mssql', 'mysql', 'access', 'sqlite'] satisfies EngineName[]).map(engine).join('\n\n'),
  schedules: scheduleRows,
  integrations: () => integrationTypes.map(integration).join('\n'),
  'exit statuses': exitRows,
};

/**
 * The document with every generated part made anew.
 * @throws Error when the marks of a part are missing.
 */
export function regenerate(document: string): string {
  return Object.entries(parts).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/configuration.md lacks the marks of the part "${name}"`);
    return `${text.slice(0, from + begin.length)}\n\n${make().trim()}\n\n${text.slice(to)}`;
  }, document);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(documentFile, regenerate(readFileSync(documentFile, 'utf8')));
}
