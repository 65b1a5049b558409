import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/integrations/fields.ts';
import { settingsSchema } from '../../../src/integrations/fields.ts';
import { integrationType, integrationTypes } from '../../../src/integrations/registry.ts';
import { woocommerceSettings } from '../../../src/integrations/woocommerce/settings.ts';

const all: [string, Field][] = Object.entries(woocommerceSettings);
const defaults = v.parse(settingsSchema(woocommerceSettings), {});
const field = (name: string): Field => {
  const found = all.find(([key]) => key === name)?.[1];
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

/** The manual's own lists; b and c of both are intervals, kept as schedules. */
const manual = {
  export: {
    a: 'Адрес',
    d: 'Ключово поле на стоки',
    e: 'Групи от обекти',
    f: 'Групи от стоки',
    g: 'Състояние',
    h: 'Потребител',
    i: 'Парола',
  },
  import: {
    a: 'Адрес',
    d: 'Обект',
    e: 'Импортиране невалидни стоки',
    f: 'Фактуриране на доставка',
    g: 'Вид на документа',
    h: 'Статус за обработка',
    i: 'Статус след обработка',
    j: 'Режим СУПТО',
    k: 'Потребител',
    l: 'Парола',
  },
};

/** Fields of both jobs carry both letters, export first ("h k"). */
const letterIn = (group: 'export' | 'import', { group: own, letter }: Field): string | undefined => {
  if (own === group) return letter;
  if (own !== 'common' || letter === undefined) return undefined;
  const [forExport, forImport = forExport] = letter.split(' ');
  return group === 'export' ? forExport : forImport;
};

describe.each(['export', 'import'] as const)('the manual, %s', (group) => {
  test.each(Object.entries(manual[group]))('%s. %s', (letter, label) => {
    const labels = all.filter(([, f]) => letterIn(group, f) === letter).map(([, f]) => f.label.bg);
    expect(labels).toContain(label);
  });
});

test('the printing module stands under the manual’s name, and only in СУПТО mode', () => {
  const { label, visible } = field('printModule');
  expect(label.bg).toBe('Име на модула за принтиране');
  expect(visible?.({ supto: true }, { supto: true })).toBe(true);
  expect(visible?.({ supto: true }, { supto: false })).toBe(false);
  expect(field('supto').visible?.({}, { supto: false })).toBe(false);
});

test('defaults are the careful ones', () => {
  expect(defaults).toMatchObject({
    keyField: 'Code',
    priceField: 'PriceOut2',
    state: 'all',
    sendNames: false,
    subtractOrders: true,
    brakePercent: 20,
    brakeMinimum: 10,
    missingGoods: 'skip',
    documentKind: 'order',
    notSupto: false,
    supto: false,
    statusFrom: 'processing',
    statusTo: 'completed',
    partnerMode: 'match',
  });
});

test('only the secret is a secret', () => {
  expect(all.filter(([, f]) => f.kind === 'secret').map(([name]) => name)).toEqual(['consumerSecret']);
});

test('every text stands in both languages', () => {
  for (const [, f] of all) {
    const texts = [f.label, f.help, ...('options' in f ? f.options.flatMap((o) => [o.label, o.help]) : [])];
    for (const text of texts) {
      if (text) expect([text.bg.trim(), text.en.trim()]).not.toContain('');
    }
    expect(f.label.bg).toMatch(/[а-яА-Я]/);
  }
});

describe('warnings', () => {
  const warning = (name: string, settings: Record<string, unknown>) =>
    field(name).warning?.({ ...defaults, ...settings })?.bg;

  test.each([
    ['statusTo', { statusTo: 'processing' }, 'различни'],
    ['statusTo', { statusTo: 'cancelled' }, 'връща количествата'],
    ['statusTo', { statusTo: 'pending' }, 'връща количествата'],
    ['url', { url: 'http://shop.example' }, 'https'],
    ['userId', { userId: 1 }, 'потребител'],
    ['notSupto', { notSupto: false }, 'продажби не се записват'],
    ['importSince', { importSince: '' }, 'Без дата'],
  ])('%s %j', (name, settings, words) => {
    expect(warning(name, settings)).toContain(words);
  });

  test('none where all is well', () => {
    expect(warning('statusTo', {})).toBeUndefined();
    expect(warning('statusTo', { statusTo: '' })).toBeUndefined();
    expect(warning('url', { url: 'https://shop.example' })).toBeUndefined();
    expect(warning('importSince', { importSince: '2026-11-22' })).toBeUndefined();
  });
});

test('the registry knows the connector and nothing that it has not', () => {
  expect(integrationTypes.map((t) => t.id)).toContain('woocommerce');
  expect(integrationType('woocommerce')?.title.bg).toBe('WooCommerce');
  expect(integrationType('magento')).toBeUndefined();
});
