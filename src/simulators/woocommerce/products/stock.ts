import type { ProductRecord } from '../state/records.ts';
import type { Store } from '../state/store.ts';

/** The stock status that follows from the quantity; of a variable product, from its variations. */
export function derivedStockStatus(product: ProductRecord, store: Store): string {
  if (product.type === 'variable' && !product.manageStock) {
    const children = store.products.variationsOf(product.id);
    return children.some((child) => child.stockStatus === 'instock') ? 'instock' : 'outofstock';
  }
  if (!product.manageStock) return product.stockStatus;
  if ((product.stockQuantity ?? 0) > 0) return 'instock';
  return product.backorders === 'no' ? 'outofstock' : 'onbackorder';
}

/** Brings a variable product's status in step with its variations and moves its date. */
export function touchParent(store: Store, parentId: number, now: number): void {
  const parent = store.products.get(parentId);
  if (!parent) return;
  store.products.put({ ...parent, stockStatus: derivedStockStatus(parent, store), modified: now });
}

/**
 * Adds to (or takes from) a counted product's stock and its sales figure; a product that is not counted keeps its stock.
 * Returns whether stock was moved.
 */
export function moveStock(store: Store, id: number, units: number, sold: number, now: number): boolean {
  const product = store.products.get(id);
  if (!product) return false;
  const counted = product.manageStock;
  const moved: ProductRecord = {
    ...product,
    totalSales: product.totalSales + sold,
    stockQuantity: counted ? (product.stockQuantity ?? 0) + units : product.stockQuantity,
    modified: counted ? now : product.modified,
  };
  store.products.put({ ...moved, stockStatus: derivedStockStatus(moved, store) });
  if (counted && product.parentId > 0) touchParent(store, product.parentId, now);
  return counted;
}
