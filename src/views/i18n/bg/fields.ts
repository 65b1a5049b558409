import { changes, n } from './counts.ts';

/** The settings form: groups, controls, the save bar. */
export const fields = {
  fields: {
    groups: {
      common: { title: 'Връзка с магазина', more: 'обща за експорта и импорта' },
      export: { title: 'Експорт', more: 'стоки, цени и наличности към магазина' },
      import: { title: 'Импорт', more: 'поръчки от магазина в Склад Pro' },
    },
    advanced: {
      common: 'Още настройки на връзката',
      export: 'Още настройки на експорта',
      import: 'Още настройки на импорта',
    },
    advancedTitle: 'Още настройки',
    advancedDelay: { export: 'Забавяне на експорта', import: 'Забавяне на импорта' },
    changed: 'променено',
    yes: 'Да',
    choose: 'Изберете…',
    none: 'Без избор',
    kept: 'запазена',
    keptMore: 'въведете само за смяна',
    typed: 'въведена, още незапазена',
    empty: 'Попълнете полето: без него интеграцията не може да работи.',
    oneEach: 'По едно на ред.',
    tokens: {
      goodsGroups: 'Избери групи',
      objectGroups: 'Избери групи',
      other: 'Избери',
      all: { goodsGroups: 'Всички групи', objectGroups: 'Обектът за операциите', other: 'Без избор' },
    },
    gone: (id: string) => `№ ${id} – няма го в Склад Pro`,
    goneInShop: (id: string) => `${id} – няма го в магазина`,
    number: (id: string) => `№ ${id}`,
    noWarehouse: 'Списъкът не е зареден, защото Склад Pro не отговаря. Избраното се пази.',
    noShop:
      'Магазинът не отговаря, затова статусът се пише на ръка, както го нарича магазинът: processing, completed…',
    noShopYet: 'Статусите на магазина се показват тук, щом въведете адреса и ключовете и запазите.',
    noEshop: 'Още няма интеграция от тип e-Shop Connector.',
    partner: (name: string) => `Партньор: ${name}`,
    partnerGone: 'В Склад Pro няма партньор с този номер.',
    partnerHelp: 'Номерът на партньора (ID) от Склад Pro.',
    saved: 'Настройките са запазени.',
    save: 'Запази',
    saveMany: (count: number) => `Запази ${changes(count)}`,
    saveTemplate: 'Запази #\u00a0промени',
    revert: 'Върни старите',
    faulty: (count: number) => (count === 1 ? '1 поле иска поправка' : `${n(count)} полета искат поправка`),
    notFilled: (count: number) =>
      count === 1 ? '1 поле още не е попълнено' : `${n(count)} полета още не са попълнени`,
    sameShop: 'Това е същият магазин: запази',
    form: 'Настройки на интеграцията',
  },
  scheduleForm: {
    label: {
      export: 'Изпращане на данни',
      import: 'Събиране на данни',
      download: 'Изтегляне на стоки',
    } as Record<string, string>,
    help: {
      export:
        'Кога стоките се събират от Склад Pro и промененото се изпраща към магазина („Събиране на данни“ е част от същото изпълнение).',
      import:
        'Кога се събират новите поръчки от магазина. Новият им статус се изпраща веднага след записа в Склад Pro („Изпращане на данни“).',
      download: '',
    } as Record<string, string>,
    kinds: {
      start: 'При стартиране на сървъра',
      every: 'На всеки',
      daily: 'Всеки ден в',
      cron: 'По cron израз',
      manual: 'Само ръчно',
    },
    minutes: 'минути',
    minutesUnit: 'мин.',
    time: 'час',
    expression: 'cron израз',
    expressionHint: '0 8-20 * * 1-6',
    delay: 'Забавяне при стартиране',
    delayHelp: 'Толкова секунди след стартирането на SkladBridge се чака преди първото изпълнение.',
    delayUnit: 'сек.',
    badMinutes: 'Въведете цяло число минути от 1 до 1440.',
    badTime: 'Въведете час във вида 08:30.',
    badCron: 'Това не е cron израз. Пример: 0 8-20 * * 1-6 (всеки час от 8 до 20, без неделя).',
    badDelay: 'Въведете цяло число секунди от 0 до 3600.',
    badKind: 'Изберете кога да тръгва.',
  },
};
