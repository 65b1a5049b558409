import { fields } from '../fields.ts';

/** Who signs the documents, whom they name, and from when on: settings of the import that the manual lacks. */
export const peopleSettings = fields({
  userId: {
    kind: 'pick',
    from: 'users',
    group: 'import',
    fallback: 0,
    label: { bg: 'Активен потребител', en: 'Active user' },
    help: {
      bg: 'Потребителят на Склад Pro, от чието име се записват операциите. Служебният потребител не се предлага.',
      en: 'The user of Склад Pro in whose name the operations are written. The service user is not offered.',
    },
    warning: ({ userId }) =>
      userId === 0 || userId === 1
        ? {
            bg: 'Без потребител поръчки не се внасят. Изберете или създайте потребител в Склад Pro.',
            en: 'Without a user no orders are imported. Choose one, or create one in Склад Pro.',
          }
        : undefined,
  },
  importSince: {
    kind: 'date',
    group: 'import',
    fallback: '',
    label: { bg: 'Поръчки от дата', en: 'Orders since' },
    help: {
      bg: 'По-старите поръчки не се внасят, например тези, които вече сте въвели на ръка.',
      en: 'Older orders are not imported, for example those you already entered by hand.',
    },
    warning: ({ importSince }) =>
      importSince === ''
        ? {
            bg: 'Без дата се внасят всички поръчки със статуса за обработка, и най-старите.',
            en: 'Without a date all orders with the status to process are imported, the oldest too.',
          }
        : undefined,
  },
  partnerMode: {
    kind: 'choice',
    group: 'import',
    fallback: 'match',
    label: { bg: 'Партньор', en: 'Partner' },
    options: [
      {
        value: 'match',
        label: { bg: 'Намери или създай', en: 'Find or create' },
        help: {
          bg: 'Търси се по ЕИК, после по ДДС номер, e-mail и телефон. Ако няма такъв, се създава.',
          en: 'Looked up by ЕИК, then VAT number, e-mail and phone. Created when none is found.',
        },
      },
      { value: 'one', label: { bg: 'Един партньор за всички поръчки', en: 'One partner for all orders' } },
    ],
  },
  partnerId: {
    kind: 'pick',
    from: 'partners',
    group: 'import',
    required: true,
    fallback: 0,
    label: { bg: 'Партньор за всички поръчки', en: 'Partner for all orders' },
    visible: ({ partnerMode }) => partnerMode === 'one',
  },
  partnerGroupId: {
    kind: 'pick',
    from: 'partnerGroups',
    group: 'import',
    fallback: 0,
    label: { bg: 'Група за нови партньори', en: 'Group for new partners' },
    visible: ({ partnerMode }) => partnerMode === 'match',
  },
  eikMetaKeys: {
    kind: 'texts',
    group: 'import',
    advanced: true,
    fallback: ['_billing_eik', 'billing_eik', '_billing_company_eik', '_billing_bulstat', 'billing_bulstat'],
    label: { bg: 'Полета с ЕИК', en: 'Fields with the ЕИК' },
    help: {
      bg: 'Добавката за фактури пази ЕИК в допълнително поле на поръчката. Взема се първото попълнено от тези.',
      en: 'The invoice plug-in keeps the ЕИК in an extra field of the order. The first of these that is filled in is taken.',
    },
  },
  vatMetaKeys: {
    kind: 'texts',
    group: 'import',
    advanced: true,
    fallback: [
      '_billing_vat',
      'billing_vat',
      '_billing_vat_number',
      'billing_vat_number',
      '_billing_dds',
      '_vat_number',
    ],
    label: { bg: 'Полета с ДДС номер', en: 'Fields with the VAT number' },
  },
  responsibleMetaKeys: {
    kind: 'texts',
    group: 'import',
    advanced: true,
    fallback: ['_billing_mol', 'billing_mol', '_billing_company_mol'],
    label: { bg: 'Полета с МОЛ', en: 'Fields with the responsible person (МОЛ)' },
  },
});
