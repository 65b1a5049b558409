import type { DynamicOptions, Field, Fields } from '../src/integrations/fields.ts';

/** What the numbers or texts of a dynamic choice name, and where they are found. */
const sources: Record<DynamicOptions, string> = {
  objects: 'an object, `Objects.ID`',
  objectGroups: 'a group of objects, `ObjectsGroups.ID`',
  goodsGroups: 'a group of goods, `GoodsGroups.ID`',
  users: 'a user, `Users.ID`; never 1',
  partners: 'a partner, `Partners.ID`',
  partnerGroups: 'a group of partners, `PartnersGroups.ID`',
  paymentTypes: 'a kind of payment, `PaymentTypes.ID`',
  orderStatuses: 'a status of the shop without `wc-`',
  'integrations:eshop': 'the name of another integration',
};

/** The values that a field takes, in words. */
function typeOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return 'text';
    case 'secret':
      return 'text, secret';
    case 'url':
      return 'address with `http://` or `https://`';
    case 'date':
      return 'day `YYYY-MM-DD`, or `""`';
    case 'number':
      return `number ${field.min} … ${field.max}${field.unit ? `, ${field.unit.en}` : ''}`;
    case 'boolean':
      return '`true` or `false`';
    case 'choice':
      return `one of ${field.options.length} values`;
    case 'pick':
      return `${typeof field.fallback === 'number' ? 'number' : 'text'}: ${sources[field.from]}`;
    case 'picks':
      return `list of numbers: ${sources[field.from]}`;
    case 'texts':
      return 'list of texts';
  }
}

const isRequired = (field: Field): boolean => 'required' in field && field.required === true;

const defaultOf = (field: Field): string =>
  isRequired(field) && (field.fallback === '' || field.fallback === 0)
    ? 'required'
    : `\`${JSON.stringify(field.fallback)}\``;

/** The list "d", "e" … of the vendor's manual that the setting stands in. */
const letterOf = ({ letter, group }: Field): string =>
  letter === undefined ? '' : `${group === 'common' ? '' : `${group} `}${letter}`;

/** All fields at a glance. */
export const fieldsTable = (all: Fields): string =>
  [
    '| key | етикет | label | type | default | manual |',
    '|---|---|---|---|---|---|',
    ...Object.entries(all).map(
      ([key, field]) =>
        `| [\`${key}\`](#${key.toLowerCase()}) | ${field.label.bg} | ${field.label.en} | ${typeOf(field)} | ${defaultOf(field)} | ${letterOf(field)} |`,
    ),
  ].join('\n');

/** Settings that decide by their few values whether another one counts. */
const switches = (all: Fields): [string, (string | boolean)[]][] =>
  Object.entries(all).flatMap(([key, field]): [string, (string | boolean)[]][] => {
    if (field.kind === 'boolean') return [[key, [true, false]]];
    return field.kind === 'choice' ? [[key, field.options.map(({ value }) => value)]] : [];
  });

/** When the field counts, found by trying the values of the others; '' when it always does. */
function conditionOf(key: string, all: Fields): string {
  const visible = all[key]?.visible;
  if (!visible) return '';
  const base = Object.fromEntries(Object.entries(all).map(([name, { fallback }]) => [name, fallback]));
  for (const supto of [false, true]) {
    for (const [name, values] of switches(all)) {
      const holding = values.filter((value) => visible({ ...base, [name]: value }, { supto }));
      if (holding.length === 0 || holding.length === values.length) continue;
      const words = holding.map((value) => `\`"${name}": ${JSON.stringify(value)}\``).join(' or ');
      return `Counts only with ${words}${supto ? ' in a warehouse under СУПТО' : ''}.`;
    }
    if (supto && visible(base, { supto })) return 'Counts only in a warehouse under СУПТО.';
  }
  return '';
}

/** What happens without a value. */
function absence(field: Field): string {
  const fallback = defaultOf(field);
  if (fallback === 'required') return 'required';
  return `default ${fallback}${isRequired(field) ? ', must not be empty' : ''}`;
}

function valuesOf(field: Field): string[] {
  if (field.kind === 'boolean') {
    const { yes, no } = field;
    return [
      ...(yes ? [`- \`true\` – ${yes.en} · ${yes.bg}`] : []),
      ...(no ? [`- \`false\` – ${no.en} · ${no.bg}`] : []),
    ];
  }
  if (field.kind !== 'choice') return [];
  return field.options.map(({ value, label, help }) => {
    const more = help ? `. ${help.en} · ${help.bg}` : '';
    return `- \`"${value}"\` – ${label.en} · ${label.bg}${more}`;
  });
}

/** One field with all that is said of it. */
export function fieldSection(key: string, all: Fields): string {
  const field = all[key];
  if (!field) throw new RangeError(`no field ${key}`);
  const sentences = [field.help?.en, conditionOf(key, all)].filter(Boolean).join(' ');
  const paragraphs = [
    `#### \`${key}\``,
    `**${field.label.bg}** · ${field.label.en} – ${typeOf(field)}; ${absence(field)}.`,
    sentences,
    field.help?.bg ? `> ${field.help.bg}` : '',
    valuesOf(field).join('\n'),
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}
