import { type Problem, ProblemError } from '../domain/problem.ts';

export const busy = (name: string): ProblemError =>
  new ProblemError({
    code: 'busy',
    text: { bg: `„${name}“ вече се изпълнява.`, en: `“${name}” is already running.` },
    advice: {
      bg: 'Изчакайте да свърши или го спрете от страницата на изпълнението.',
      en: 'Wait for it to end, or stop it on the page of the run.',
    },
  });

const onComputer = (computer: string, on: string): string => (computer === '' ? '' : ` ${on} ${computer}`);

/** Work that the agent starts by itself is the leader's. */
export const anotherLeads = (computer: string): ProblemError =>
  new ProblemError({
    code: 'another-leads',
    text: {
      bg: `Този агент е готов да поеме; със склада работи друг агент${onComputer(computer, 'на')}.`,
      en: `This agent stands by; another agent${onComputer(computer, 'on')} works with the warehouse.`,
    },
    advice: {
      bg: 'Тук нищо не тръгва само. Ако другият агент спре, този поема до минута.',
      en: 'Nothing starts by itself here. If the other agent stops, this one takes over within a minute.',
    },
  });

/** A run that the agent started by itself and that it may not go on with. */
export const leadLostMeanwhile = (): ProblemError =>
  new ProblemError({
    code: 'lead-lost',
    text: {
      bg: 'Агентът загуби връзката, с която води, и спря изпълнението на сигурно място. Нищо не е изгубено.',
      en: 'The agent lost the connection by which it leads and ended the run at a safe point. Nothing is lost.',
    },
    advice: {
      bg: 'Следващото изпълнение, тук или на агента, който поеме, ще довърши останалото.',
      en: 'The next run, here or on the agent that takes over, does the rest.',
    },
  });

export const runNotFound = (runId: number): ProblemError =>
  new ProblemError({
    code: 'not-found',
    text: { bg: `Няма изпълнение № ${runId}.`, en: `There is no run № ${runId}.` },
  });

export const notWaiting = (runId: number): ProblemError =>
  new ProblemError({
    code: 'not-waiting',
    text: {
      bg: `Изпълнение № ${runId} вече не чака решение.`,
      en: `Run № ${runId} no longer waits for a decision.`,
    },
    advice: { bg: 'Погледнете последното изпълнение.', en: 'Look at the latest run.' },
  });

export const brakeUnanswered = (runId: number): ProblemError =>
  new ProblemError({
    code: 'brake-unanswered',
    text: {
      bg: `Планът на изпълнение № ${runId} е спрян от спирачка, за която още не сте решили.`,
      en: `A brake that you have not decided on holds the plan of run № ${runId}.`,
    },
    advice: {
      bg: 'Изберете дали тези стоки да се изпратят, или да се пропуснат този път.',
      en: 'Choose whether these goods are sent, or left out this time.',
    },
  });

export const jobUnknown = (name: string, job: string): ProblemError =>
  new ProblemError({
    code: 'job-unknown',
    text: { bg: `„${name}“ няма задача „${job}“.`, en: `“${name}” has no job “${job}”.` },
    advice: { bg: 'Задачите са export и import.', en: 'The jobs are export and import.' },
  });

export const typeUnknown = (type: string): ProblemError =>
  new ProblemError({
    code: 'type-unknown',
    text: {
      bg: `Тип на интеграция „${type}“ не е познат.`,
      en: `The integration type “${type}” is not known.`,
    },
    advice: {
      bg: 'Инсталирайте по-нова версия на SkladBridge.',
      en: 'Install a newer version of SkladBridge.',
    },
  });

export const settingsMissing = (name: string, labels: { bg: string; en: string }[]): ProblemError =>
  new ProblemError({
    code: 'settings-missing',
    text: {
      bg: `В настройките на „${name}“ липсва: ${labels.map((l) => `„${l.bg}“`).join(', ')}.`,
      en: `The settings of “${name}” lack: ${labels.map((l) => `“${l.en}”`).join(', ')}.`,
    },
    advice: { bg: 'Попълнете ги и опитайте отново.', en: 'Fill them in and try again.' },
  });

export const importFirst = (cause: Problem | null): ProblemError =>
  new ProblemError({
    code: 'import-first',
    text: {
      bg: `Поръчките не можаха да се внесат, затова нищо не е изпратено: продадени стоки биха се върнали в продажба. ${cause?.text.bg ?? ''}`.trim(),
      en: `The orders could not be imported, so nothing was sent: sold goods would go back on sale. ${cause?.text.en ?? ''}`.trim(),
    },
    advice: cause?.advice ?? {
      bg: 'Погледнете изпълнението на импорта.',
      en: 'Look at the run of the import.',
    },
  });

export const superseded: Problem = {
  code: 'superseded',
  text: { bg: 'Заменен е от по-нов план.', en: 'It was replaced by a newer plan.' },
};

export const endedEarly: Problem = {
  code: 'ended-early',
  text: {
    bg: 'Програмата беше спряна, докато изпълнението течеше. Нищо не е изгубено.',
    en: 'The program was stopped while the run was under way. Nothing is lost.',
  },
};
