import type { OrderRecord } from './order-records.ts';
import { ProductTable } from './product-table.ts';
import type {
  AttributeRecord,
  CouponRecord,
  CustomerRecord,
  ProductRecord,
  TermRecord,
  WebhookRecord,
} from './records.ts';
import { Table } from './table.ts';
import { TermTable } from './term-table.ts';

/** Counters, as the database's own: posts are products, variations, images, coupons, orders and refunds together. */
export interface Counters {
  post: number;
  term: number;
  meta: number;
  orderItem: number;
  comment: number;
  attribute: number;
  webhook: number;
  user: number;
}

/** Everything the shop knows, as plain data. */
export interface StoreData {
  counters: Counters;
  products: ProductRecord[];
  terms: TermRecord[];
  attributes: AttributeRecord[];
  orders: OrderRecord[];
  coupons: CouponRecord[];
  customers: CustomerRecord[];
  webhooks: WebhookRecord[];
  imageFiles: string[];
}

/** The category that WooCommerce makes on installation; goods without a valid category fall into it. */
export const uncategorizedId = 15;

/** The shop's database in memory. `onChange` is called after every change. */
export class Store {
  counters: Counters = {
    post: 11,
    term: 16,
    meta: 1,
    orderItem: 1,
    comment: 1,
    attribute: 1,
    webhook: 1,
    user: 2,
  };
  readonly products: ProductTable;
  readonly terms: TermTable;
  readonly attributes: Table<AttributeRecord>;
  readonly orders: Table<OrderRecord>;
  readonly coupons: Table<CouponRecord>;
  readonly customers: Table<CustomerRecord>;
  readonly webhooks: Table<WebhookRecord>;
  readonly imageFiles = new Set<string>();

  constructor(onChange: () => void) {
    this.products = new ProductTable(onChange);
    this.terms = new TermTable(onChange);
    this.attributes = new Table(onChange);
    this.orders = new Table(onChange);
    this.coupons = new Table(onChange);
    this.customers = new Table(onChange);
    this.webhooks = new Table(onChange);
    this.terms.put({
      id: uncategorizedId,
      taxonomy: 'product_cat',
      name: 'Uncategorized',
      slug: 'uncategorized',
      parent: 0,
      description: '',
      display: 'default',
      menuOrder: 0,
    });
  }

  /** The next id of one of the counters. */
  next(counter: keyof Counters): number {
    const id = this.counters[counter];
    this.counters[counter] = id + 1;
    return id;
  }

  data(): StoreData {
    return {
      counters: this.counters,
      products: [...this.products.all()],
      terms: [...this.terms.all()],
      attributes: [...this.attributes.all()],
      orders: [...this.orders.all()],
      coupons: [...this.coupons.all()],
      customers: [...this.customers.all()],
      webhooks: [...this.webhooks.all()],
      imageFiles: [...this.imageFiles],
    };
  }

  /** Fills an empty store with data saved earlier. */
  load(data: StoreData): void {
    this.counters = { ...data.counters };
    for (const row of data.products) this.products.put(row);
    for (const row of data.terms) this.terms.put(row);
    for (const row of data.attributes) this.attributes.put(row);
    for (const row of data.orders) this.orders.put(row);
    for (const row of data.coupons) this.coupons.put(row);
    for (const row of data.customers) this.customers.put(row);
    for (const row of data.webhooks) this.webhooks.put(row);
    for (const file of data.imageFiles) this.imageFiles.add(file);
  }
}
