import type { Customer } from '../../domain/order.ts';
import { decodeEntities } from './entities.ts';
import type { OrderAddress, OrderAnswer } from './order-schema.ts';

/** Order meta keys in which an invoice plug-in keeps company data, most trusted first. */
export interface CompanyKeys {
  eik: string[];
  vat: string[];
  responsible: string[];
}

const clean = (value: string | number): string => decodeEntities(String(value)).trim();

/** First meta value that is a filled-in text or number, in the order of `keys`; '' when none. */
export function metaText(meta: OrderAnswer['meta_data'], keys: string[]): string {
  for (const key of keys) {
    for (const { value } of meta.filter((entry) => entry.key === key)) {
      const text = typeof value === 'string' || typeof value === 'number' ? clean(value) : '';
      if (text !== '') return text;
    }
  }
  return '';
}

/** ЕИК and VAT number as written by a customer: people put "BG" before the one and leave it out of the other. */
function companyNumbers(eikText: string, vatText: string): { eik: string; vatNumber: string } {
  const eik = eikText.replace(/\s+/g, '').toUpperCase();
  const vat = vatText.replace(/\s+/g, '').toUpperCase();
  const bare = /^BG(\d{9}|\d{10}|\d{13})$/.exec(eik)?.[1];
  const vatNumber = /^\d{9,10}$/.test(vat) ? `BG${vat}` : vat || (bare ? `BG${bare}` : '');
  return { eik: bare ?? eik, vatNumber };
}

const street = (address: Pick<OrderAddress, 'address_1' | 'address_2'>): string =>
  [address.address_1, address.address_2].map(clean).filter(Boolean).join(', ');

/** Who ordered, from the billing address and the company fields. */
export function customerOf(order: OrderAnswer, keys: CompanyKeys): Customer {
  const { billing, meta_data: meta } = order;
  return {
    firstName: clean(billing.first_name),
    lastName: clean(billing.last_name),
    company: clean(billing.company),
    ...companyNumbers(metaText(meta, keys.eik), metaText(meta, keys.vat)),
    responsible: metaText(meta, keys.responsible),
    email: clean(billing.email),
    phone: clean(billing.phone),
    country: clean(billing.country),
    city: clean(billing.city),
    postcode: clean(billing.postcode),
    address: street(billing),
  };
}

/** Name and address of the parcel on one line; '' when there is none or it is the customer's own. */
export function deliverTo(order: OrderAnswer): string {
  const line = (a: Omit<OrderAddress, 'email' | 'phone'>) =>
    [
      `${clean(a.first_name)} ${clean(a.last_name)}`.trim(),
      clean(a.company),
      street(a),
      `${clean(a.postcode)} ${clean(a.city)}`.trim(),
      clean(a.country),
    ]
      .filter(Boolean)
      .join(', ');
  const parcel = line(order.shipping);
  if (street(order.shipping) === '' && clean(order.shipping.city) === '') return '';
  if (parcel === line(order.billing)) return '';
  const phone = clean(order.shipping.phone);
  return phone === '' || phone === clean(order.billing.phone) ? parcel : `${parcel}, ${phone}`;
}
