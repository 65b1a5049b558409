import type { fields as bulgarian } from '../bg/fields.ts';
import { changes, count as counted } from './counts.ts';

/** The settings form: groups, controls, the save bar. */
export const fields: typeof bulgarian = {
  fields: {
    groups: {
      common: { title: 'Connection to the shop', more: 'shared by export and import' },
      export: { title: 'Export', more: 'goods, prices and stock to the shop' },
      import: { title: 'Import', more: 'orders from the shop into Склад Pro' },
    },
    advanced: {
      common: 'More settings of the connection',
      export: 'More settings of the export',
      import: 'More settings of the import',
    },
    advancedTitle: 'More settings',
    advancedDelay: { export: 'Delay of the export', import: 'Delay of the import' },
    changed: 'changed',
    yes: 'Yes',
    choose: 'Choose…',
    none: 'None chosen',
    kept: 'stored',
    keptMore: 'type only to change it',
    typed: 'typed, not saved yet',
    empty: 'Fill in this field: the integration cannot work without it.',
    oneEach: 'One on each line.',
    tokens: {
      goodsGroups: 'Choose groups',
      objectGroups: 'Choose groups',
      other: 'Choose',
      all: { goodsGroups: 'All groups', objectGroups: 'The operations object', other: 'None chosen' },
    },
    gone: (id) => `№ ${id} – not in Склад Pro`,
    goneInShop: (id) => `${id} – not in the shop`,
    number: (id) => `№ ${id}`,
    noWarehouse: 'The list could not be loaded because Склад Pro does not answer. What is chosen stays.',
    noWarehouseYet: 'The list appears here once you have connected Склад Pro.',
    toWarehouse: 'Open “Warehouse”',
    noShop:
      'The shop does not answer, so the status is typed by hand as the shop calls it: processing, completed…',
    noShopYet: 'The statuses of the shop appear here once you have entered its address and keys and saved.',
    noEshop: 'There is no integration of the type e-Shop Connector yet.',
    partner: (name) => `Partner: ${name}`,
    partnerGone: 'Склад Pro has no partner with this number.',
    partnerHelp: 'The number (ID) of the partner in Склад Pro.',
    saved: 'The settings are saved.',
    save: 'Save',
    saveMany: (count) => `Save ${changes(count)}`,
    saveTemplate: 'Save #\u00a0changes',
    revert: 'Undo the changes',
    faulty: (count) =>
      count === 1 ? '1 field needs correcting' : `${counted(count, 'field', 'fields')} need correcting`,
    notFilled: (count) =>
      count === 1
        ? '1 field is not filled in yet'
        : `${counted(count, 'field', 'fields')} are not filled in yet`,
    sameShop: 'It is the same shop: save',
    form: 'Settings of the integration',
  },
  scheduleForm: {
    label: { export: 'Sending of data', import: 'Collecting of data', download: 'Download of goods' },
    help: {
      export:
        'When goods are collected from Склад Pro and what has changed is sent to the shop (“Collecting of data” is part of the same run).',
      import:
        'When new orders are collected from the shop. Their new status is sent as soon as they are written in Склад Pro (“Sending of data”).',
      download: '',
    },
    kinds: {
      start: 'When the server starts',
      every: 'Every',
      daily: 'Every day at',
      cron: 'By a cron expression',
      manual: 'Only by hand',
    },
    minutes: 'minutes',
    minutesUnit: 'min',
    time: 'time',
    expression: 'cron expression',
    expressionHint: '0 8-20 * * 1-6',
    delay: 'Delay at start',
    delayHelp: 'The first run waits this many seconds after SkladBridge has started.',
    delayUnit: 's',
    badMinutes: 'Enter a whole number of minutes from 1 to 1440.',
    badTime: 'Enter a time like 08:30.',
    badCron:
      'This is not a cron expression. Example: 0 8-20 * * 1-6 (every hour from 8 to 20, not on Sundays).',
    badDelay: 'Enter a whole number of seconds from 0 to 3600.',
    badKind: 'Choose when it starts.',
  },
};
