import { type Cents, type Currency, centsText } from '../../domain/money.ts';
import { ProblemError } from '../../domain/problem.ts';

export const paymentTypeMissing = (id: number): ProblemError =>
  new ProblemError({
    code: 'payment-type-missing',
    text: {
      bg: `Видът плащане с номер ${id} не съществува в Склад Pro.`,
      en: `The payment type with number ${id} does not exist in Склад Pro.`,
    },
    advice: {
      bg: 'Изберете вида плащане отново в настройките на интеграцията.',
      en: 'Choose the payment type again in the settings of the integration.',
    },
  });

export const noPaymentTypes = (): ProblemError =>
  new ProblemError({
    code: 'payment-type-missing',
    text: { bg: 'В Склад Pro няма нито един вид плащане.', en: 'Склад Pro has no payment type at all.' },
    advice: {
      bg: 'Създайте видовете плащания в Склад Pro (Редакция, Видове плащания).',
      en: 'Create the payment types in Склад Pro.',
    },
  });

export const overpaid = (paid: Cents, total: Cents, currency: Currency): ProblemError =>
  new ProblemError({
    code: 'overpaid',
    text: {
      bg: `Платеното (${centsText(paid)} ${currency}) надхвърля сумата на документа (${centsText(total)} ${currency}).`,
      en: `The amount paid (${centsText(paid)} ${currency}) exceeds the document total (${centsText(total)} ${currency}).`,
    },
    advice: {
      bg: 'Сравнете поръчката в магазина с плащането ѝ и опитайте отново.',
      en: 'Compare the order in the shop with its payment and try again.',
    },
  });
