import { type Row, rowOf, type WarehouseRows } from '../row.ts';
import { sampleUsers } from './people-and-places.ts';

/** Partners.ID of the sample. `walkIn` is the one partner for customers without a name. */
export const samplePartners = {
  service: 1,
  walkIn: 2,
  ceramics: 3,
  foods: 4,
  textiles: 5,
  books: 6,
  guestHouse: 7,
  restaurant: 8,
  ivanova: 9,
  georgiev: 10,
  twin: 11,
  former: 12,
} as const;

const suppliers = 2;
const clients = 3;

function partner(ID: number, company: string, GroupID: number, rest: Partial<Row<'Partners'>> = {}) {
  return rowOf('Partners', {
    ID,
    Code: String(ID),
    Company: company,
    Company2: company,
    PriceGroup: 1,
    UserID: sampleUsers.maria,
    UserRealTime: '2026-01-06 10:30:00',
    GroupID,
    ...rest,
  });
}

const company = (bulstat: string) => ({ TaxNo: `BG${bulstat}`, Bulstat: bulstat });

/** Suppliers with ЕИК and VAT number, clients found by phone or e-mail, two rows with one e-mail, one deleted. */
export const partnerRows: WarehouseRows = {
  PartnersGroups: [
    rowOf('PartnersGroups', { ID: 1, Code: '-1', Name: 'Служебна група' }),
    rowOf('PartnersGroups', { ID: suppliers, Code: 'AAA', Name: 'Доставчици' }),
    rowOf('PartnersGroups', { ID: clients, Code: 'AAB', Name: 'Клиенти' }),
    rowOf('PartnersGroups', { ID: 4, Code: 'AABAAA', Name: 'Онлайн клиенти' }),
  ],
  Partners: [
    rowOf('Partners', {
      ID: samplePartners.service,
      Company: 'Служебен партньор',
      Company2: 'Служебен партньор',
      PriceGroup: 1,
      IsVeryUsed: -2,
      UserID: 1,
      GroupID: -1,
    }),
    partner(samplePartners.walkIn, 'Онлайн клиент', clients),
    partner(samplePartners.ceramics, 'Троянска керамика ЕООД', suppliers, {
      ...company('203000025'),
      MOL: 'Пенчо Балабанов',
      City: 'Троян',
      Address: 'кв. Попишка 4',
      Phone: '0670 000 31',
      eMail: 'keramika@example.org',
      PaymentDays: 30,
    }),
    partner(samplePartners.foods, 'Балкански вкус ООД', suppliers, {
      ...company('203000032'),
      MOL: 'Дафина Минчева',
      City: 'Тетевен',
      Address: 'ул. „Христо Ботев“ 11',
      Phone: '0678 000 12',
    }),
    partner(samplePartners.textiles, 'Памук и лен АД', suppliers, {
      ...company('203000046'),
      City: 'Габрово',
      Phone: '066 000 145',
    }),
    partner(samplePartners.books, 'Издателство „Стария мост“', suppliers, {
      ...company('203000057'),
      City: 'София',
      eMail: 'poruchki@example.org',
    }),
    partner(samplePartners.guestHouse, 'Къща за гости „Орешака“ ЕТ', clients, {
      Bulstat: ' 203 000 064 ',
      MOL: 'Йорданка Савова',
      City: 'Орешак',
      Address: 'ул. „Стара планина“ 18',
      Phone: '+359 88 800 0063',
      eMail: 'Oreshaka@Example.org ',
    }),
    partner(samplePartners.restaurant, 'Механа „При Гената“ ЕООД', clients, {
      ...company('203000071'),
      City: 'Априлци',
      Phone: '0888 000 070',
      PriceGroup: 0,
      Discount: 5,
      PaymentDays: 14,
    }),
    partner(samplePartners.ivanova, 'Десислава Иванова', clients, {
      City: 'Ловеч',
      Phone: '0887/000-091',
      eMail: 'desi.ivanova@example.com',
    }),
    partner(samplePartners.georgiev, 'Иван Георгиев', clients, {
      City: 'Плевен',
      Phone: '0886 000 108',
      eMail: 'georgiev@example.com',
    }),
    partner(samplePartners.twin, 'Ив. Георгиев (втори запис)', clients, { eMail: 'georgiev@example.com' }),
    partner(samplePartners.former, 'Димитър Тодоров', clients, {
      Phone: '0889 000 124',
      eMail: 'todorov@example.com',
      Deleted: -1,
    }),
  ],
};
