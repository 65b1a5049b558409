import { goods, n, orders } from './counts.ts';

/** Words that several screens share. */
export const common = {
  skip: 'Към съдържанието',
  path: 'Път',
  menu: 'Меню',
  mainMenu: 'Основно меню',
  version: (version: string) => `Версия ${version}`,
  otherLanguage: 'English',
  signOut: 'Изход',
  details: 'Подробности',
  goods,
  orders,
  all: 'Всички',
  search: 'Търси',
  stale: 'SkladBridge не отговаря. Показаното може да е старо.',
  becomes: 'става',
  job: {
    export: 'Експорт',
    import: 'Импорт',
    download: 'Изтегляне на стоки',
    match: 'Четене на двете страни',
  } as Record<string, string>,
  places: {
    dashboard: 'Табло',
    integrations: 'Интеграции',
    runs: 'Изпълнения',
    orders: 'Поръчки',
    goods: 'Стоки',
    warehouse: 'Склад',
    settings: 'Настройки',
  },
  waitingHere: 'чакат',
  health: {
    good: 'Всичко е наред',
    short: (count: number) => `Здраве: ${count === 1 ? '1 забележка' : `${n(count)} забележки`}`,
    see: 'Виж',
  },
  standing: {
    undecided: 'Проверява дали да води',
    leads: 'Води',
    standsBy: (computer: string) =>
      `Готов да поеме; води ${computer === '' ? 'друг агент' : `агентът на ${computer}`}`,
    cutOff: 'Няма връзка със склада',
  },
};
