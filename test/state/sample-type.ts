import { defineIntegration } from '../../src/integrations/define.ts';
import { fields, settingsSchema } from '../../src/integrations/fields.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import { warehouseConfigSchema } from '../../src/skladpro/config.ts';
import { warehouseValue } from '../../src/state/agent-values.ts';
import type { ConfigurationParts } from '../../src/state/configuration-parts.ts';
import type { StoredType } from '../../src/state/types.ts';

const literal = defineIntegration({
  id: 'sample',
  title: { bg: 'Проба', en: 'Sample' },
  protocol: 'assumed',
  jobs: ['import', 'export'],
  version: 2,
  migrations: { 2: ({ address, ...rest }) => ({ ...rest, ...(address ? { url: address } : {}) }) },
  settings: fields({
    url: {
      kind: 'url',
      group: 'common',
      label: { bg: 'Адрес', en: 'Address' },
      fallback: '',
      required: true,
    },
    secret: { kind: 'secret', group: 'common', label: { bg: 'Парола', en: 'Secret' }, fallback: '' },
    buffer: {
      kind: 'number',
      group: 'export',
      label: { bg: 'Резерв', en: 'Buffer' },
      fallback: 0,
      min: 0,
      max: 100,
    },
    state: {
      kind: 'choice',
      group: 'export',
      label: { bg: 'Състояние', en: 'State' },
      fallback: 'all',
      options: [
        { value: 'all', label: { bg: 'Всички', en: 'All' } },
        { value: 'used', label: { bg: 'Използвани', en: 'In use' } },
      ],
    },
    groups: {
      kind: 'picks',
      from: 'goodsGroups',
      group: 'export',
      label: { bg: 'Групи от стоки', en: 'Goods groups' },
      fallback: [] as number[],
    },
    note: { kind: 'text', group: 'import', label: { bg: 'Бележка', en: 'Note' }, fallback: '' },
    visible: { kind: 'boolean', group: 'export', label: { bg: 'Видими', en: 'Visible' }, fallback: true },
  }),
  identity: (settings) => new URL(settings.url).host,
  test: async () => ({ ok: true, steps: [] }),
  open: async () => {
    throw new Error('This connector is for its settings only');
  },
});

/** A connector as the state sees it, with a field of each kind that matters here. */
export const sampleType: StoredType = { ...literal, schema: settingsSchema(literal.settings) };

export const sampleParts: ConfigurationParts = {
  types: new Map([['sample', sampleType]]),
  warehouse: warehouseValue(warehouseConfigSchema, ['password']),
  schedule: scheduleSchema,
};
