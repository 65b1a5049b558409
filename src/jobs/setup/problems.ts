import { type Problem, ProblemError } from '../../domain/problem.ts';

export const shopLate: Problem = {
  code: 'shop-late',
  text: { bg: 'Магазинът не отговори навреме.', en: 'The shop did not answer in time.' },
  advice: { bg: 'Заредете страницата отново след малко.', en: 'Reload the page in a while.' },
};

export const warehouseLate: Problem = {
  code: 'warehouse-late',
  text: { bg: 'Склад Pro не отговори навреме.', en: 'Склад Pro did not answer in time.' },
  advice: {
    bg: 'Вижте дали компютърът с базата данни работи и заредете страницата отново.',
    en: 'Check that the computer with the database is on, and reload the page.',
  },
};

export const stillRunning = (name: string) =>
  new ProblemError({
    code: 'busy',
    text: {
      bg: `„${name}“ не е изтрита: изпълнението ѝ още не е спряло.`,
      en: `“${name}” was not deleted: its run has not stopped yet.`,
    },
    advice: {
      bg: 'Тя вече е на пауза. Изчакайте изпълнението да свърши и опитайте отново.',
      en: 'It is paused now. Wait until the run has ended and try again.',
    },
  });

export const nameDiffers = (name: string) =>
  new ProblemError({
    code: 'name-differs',
    text: {
      bg: `Написаното не е името „${name}“. Нищо не е изтрито.`,
      en: `What was typed is not the name “${name}”. Nothing was deleted.`,
    },
    advice: { bg: 'Напишете името точно както е показано.', en: 'Type the name exactly as it is shown.' },
  });

export const warehouseBusy = () =>
  new ProblemError({
    code: 'warehouse-busy',
    text: {
      bg: 'Връзката със Склад Pro не е сменена: в момента тече изпълнение.',
      en: 'The connection to Склад Pro was not changed: a run is under way.',
    },
    advice: {
      bg: 'Изчакайте го да свърши или го спрете, после запазете отново.',
      en: 'Wait for it to end or stop it, then save again.',
    },
  });
