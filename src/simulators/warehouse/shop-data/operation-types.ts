import { type Row, rowOf } from '../row.ts';

const names: Record<number, [bg: string, en: string]> = {
  1: ['Доставка', 'Purchase'],
  2: ['Продажба', 'Sale'],
  3: ['Брак', 'Waste'],
  4: ['Ревизия', 'Stock-taking'],
  5: ['Производство', 'Production'],
  6: ['Производство', 'Production'],
  7: ['Трансфер', 'Transfer'],
  8: ['Трансфер', 'Transfer'],
  9: ['Търговски обект', 'Trade object'],
  10: ['Търговски екран', 'Trade screen'],
  11: ['Изписване', 'Write-off'],
  12: ['Заявка', 'Request'],
  13: ['Оферта', 'Offer'],
  14: ['Проформа', 'Proforma'],
  15: ['Даване на консигнация', 'Consignment out'],
  16: ['Отчитане на консигнация', 'Consignment sold'],
  17: ['Връщане на консигнация', 'Consignment back'],
  18: ['Доставка на консигнация', 'Consignment received'],
  19: ['Поръчка', 'Order'],
  20: ['Суровина', 'Raw material'],
  21: ['Продукт', 'Product'],
  22: ['Суровина', 'Raw material'],
  23: ['Продукт', 'Product'],
  24: ['Сложно производство', 'Complex production'],
  25: ['Сложно производство', 'Complex production'],
  26: ['Дебитно известие', 'Debit note'],
  27: ['Кредитно известие', 'Credit note'],
  28: ['Гаранционна карта', 'Warranty card'],
  33: ['Поръчка - ресторант', 'Restaurant order'],
  34: ['Рекламация', 'Return from a client'],
  35: ['Резервация', 'Booking'],
  36: ['Авансово плащане', 'Advance payment'],
  39: ['Рекламация към доставчик', 'Return to a supplier'],
};

/** The look-up table of document types; languages other than Bulgarian and English stay empty. */
export const operationTypes: Row<'OperationType'>[] = Object.entries(names).map(([id, [bg, en]]) =>
  rowOf('OperationType', { ID: Number(id), BG: bg, EN: en }),
);
