import { changes, goods, n, orders } from './counts.ts';

/** Plans before they are sent. */
export const plan = {
  skips: {
    unchanged: 'без разлика с магазина',
    service: 'услуги, нямат наличност',
    'refused-before': 'отказани преди и непроменени оттогава',
    matching: 'чакат да решите кой продукт са',
    'left-out': 'пропуснати от вас',
    'created-stays': 'създадени тогава, не се изтриват',
    'changed-since': 'сменени след това изпълнение',
    'before-unknown': 'без известна предишна стойност',
    'already-imported': 'вече внесени',
  } as Record<string, string>,
  plan: {
    first: 'План за първия експорт',
    title: (job: string) => `План: ${job.toLocaleLowerCase('bg')}`,
    lede: (at: string, read: string) =>
      `Нищо още не е изпратено. Това е точно каквото ще направи „Изпрати“. Съставен е ${at}, прегледани са ${read}.`,
    parts: 'Части на плана',
    willCreate: 'ще се създадат',
    willUpdate: 'ще се променят',
    willImport: 'ще се внесат',
    willSkip: 'ще се пропуснат',
    conflicts: 'спорни, няма да се изпратят',
    brake: 'Спирачка',
    limit: (limit: number) => `праг ${n(limit)}\u00a0% от стоките`,
    zeroed: (count: number, share: string) =>
      `${goods(count)} в продажба биха останали с нулева наличност – ${share} от всички.`,
    zeroedHelp:
      'Най-често това значи, че е избрана друга група обекти. Проверете я, преди да изпратите нулите.',
    repriced: (count: number, share: string) =>
      `${goods(count)} биха сменили цената си – ${share} от всички.`,
    repricedHelp:
      'Най-често това значи, че е избрана друга цена или че е сменена валутата. Проверете няколко цени долу.',
    firstBrake: 'Това е първият експорт на тази интеграция.',
    firstHelp: 'Прегледайте плана. Нищо не тръгва към магазина, преди да натиснете „Изпрати“.',
    choice: (count: number) => `Какво да се направи с ${goods(count)}`,
    leave: (count: number) => `Остави ${count === 1 ? 'тази' : 'тези'} ${goods(count)}, изпрати останалите`,
    sendZeros: 'Изпрати и нулите – наистина са изчерпани',
    sendPrices: 'Изпрати и новите цени – верни са',
    conflictsTitle: 'Спорни',
    updateTitle: 'Ще се променят',
    createTitle: 'Ще се създадат',
    importTitle: 'Ще се внесат',
    skipTitle: 'Ще се пропуснат',
    why: 'Защо',
    whyConflict: 'Защо е спорна',
    whatToDo: 'Какво да направите',
    priceNow: 'Цена сега',
    stockNow: 'Наличност сега',
    willBe: 'ще стане',
    seeAll: (count: number) => `Всички ${n(count)}`,
    back: 'Към целия план',
    send: (count: number) => `Изпрати ${changes(count)}`,
    bring: (count: number) => `Внеси ${orders(count)}`,
    dont: 'Не изпращай',
    dontBring: 'Не внасяй',
    nothing: 'Няма какво да се изпрати.',
    sum: (create: number, update: number) => `${n(create)} нови и ${n(update)} за промяна`,
    close: 'Затвори плана',
  },
};
