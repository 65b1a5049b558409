import type { Schedule } from '../../../state/schema.ts';
import { changes, goods, n, orders } from './counts.ts';

/** Dashboard, integrations and quarantine. */
export const board = {
  dashboard: {
    startAll: 'Пусни всички',
    stopAll: 'Спри всички',
    waits: 'Чака вас',
    since: (when: string) => `от ${when}`,
    quarantined: (count: number) => `${goods(count)} под карантина`,
    quarantinedMore: (count: number): string =>
      count === 1 ? '– не се изпраща, останалите вървят.' : '– не се изпращат, останалите вървят.',
    seeGoods: (count: number) => `Прегледай ${goods(count)}`,
    heldOrder: (number: string) => `Поръчка ${number} не е внесена.`,
    moreOrders: (count: number) => `Още ${orders(count)} чакат решение.`,
    seeOrder: 'Прегледай поръчката',
    seeOrders: 'Прегледай поръчките',
    planFirst: 'Планът за първия експорт чака одобрение.',
    planBrake: 'Спирачката задържа плана.',
    planWaits: 'План чака одобрение.',
    planMore: (count: number) => `${changes(count)}, нищо още не е изпратено`,
    seePlan: 'Прегледай плана',
    today: 'Днес',
    todaySpan: (until: string) => `от 00:00 до ${until}`,
    importedOrders: (count: number): string => (count === 1 ? 'внесена поръчка' : 'внесени поръчки'),
    ordersWorth: 'стойност на поръчките',
    createdGoods: (count: number): string => (count === 1 ? 'създадена стока' : 'създадени стоки'),
    updatedGoods: (count: number): string => (count === 1 ? 'променена стока' : 'променени стоки'),
    empty: 'Още няма интеграции.',
    emptyLede:
      'Свържете Склад Pro, после създайте интеграция и въведете адреса и ключовете на магазина. Нищо няма да тръгне към магазина, преди да видите плана и да го потвърдите.',
    connect: 'Свържи Склад Pro',
    bridge: 'Мостът между Склад Pro и магазина още не е построен',
    yourShop: 'Вашият магазин',
    notAdded: 'още не е добавен',
  },
  strip: {
    state: 'Състояние',
    integration: 'Интеграция',
    lastGood: 'Последна успешна',
    next: 'Следваща',
    last: 'Какво направи последно',
    lastShort: 'Последно',
    now: 'Сега',
    never: 'още няма',
    noNext: 'няма',
    nothingYet: 'Още не е работила.',
    left: (span: string) => `остават около ${span}`,
    exported: (created: number, updated: number) =>
      created + updated === 0
        ? 'Нямаше какво да се изпрати'
        : `Изпрати ${goods(created + updated)}${created > 0 ? `, от тях ${n(created)} ${created === 1 ? 'нова' : 'нови'}` : ''}`,
    imported: (count: number) => (count === 0 ? 'Нямаше нови поръчки' : `Внесе ${orders(count)}`),
    downloaded: (count: number) => `Изтегли ${goods(count)}`,
    quarantined: (count: number) => `${n(count)} под карантина`,
    failed: (count: number) => `${n(count)} ${count === 1 ? 'не успя' : 'не успяха'}`,
    held: (count: number) => `${n(count)} ${count === 1 ? 'чака' : 'чакат'} вас`,
    took: (span: string) => `за ${span}`,
    checked: (count: number, span: string) => `прегледани: ${n(count)}, за ${span}`,
    paused: 'Спряна е. Нищо не тръгва само.',
    disabled: 'Изключена е от работата.',
    cancelled: 'Изпълнението е прекъснато.',
    interrupted: 'Прекъсна, ще продължи само.',
    more: (name: string) => `Още действия за ${name}`,
    menu: (name: string) => `Действия за ${name}`,
    runNow: (job: string) => `${job} сега`,
    dryRun: (job: string) => `Пробен ${job.toLocaleLowerCase('bg')}`,
    start: 'Пусни',
    startAgain: 'Пусни отново',
    stop: 'Спри',
    seeRun: 'Виж хода',
    lastRun: 'Последното изпълнение',
  },
  integrationState: {
    good: 'Работи',
    running: 'Изпълнява се',
    waiting: 'Чака решение',
    attention: 'Иска внимание',
    failed: 'Грешка',
    paused: 'На пауза',
    disabled: 'Изключена',
    new: 'Чака ред',
  },
  integrationsPage: {
    schedule: 'График',
    name: 'Интеграция',
    job: 'Задача',
    when: 'Кога тръгва',
    next: 'Следващо',
  },
  quarantinePage: {
    title: 'Стоки под карантина',
    lede: 'Не се изпращат, докато не ги поправите. След поправката се опитват сами със следващия експорт, или веднага с „Опитай пак“.',
    none: 'Няма стоки под карантина.',
    since: 'От',
    action: 'Действие',
  },
  schedule: (schedule: Schedule): string => {
    switch (schedule.kind) {
      case 'start':
        return 'при стартиране на сървъра';
      case 'every':
        return `на всеки ${n(schedule.minutes)}\u00a0мин.`;
      case 'daily':
        return `всеки ден в ${schedule.time}`;
      case 'cron':
        return `cron ${schedule.expression}`;
      case 'manual':
        return 'само на ръка';
    }
  },
};
