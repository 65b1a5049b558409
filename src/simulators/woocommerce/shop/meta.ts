import type { MetaEntry } from '../state/records.ts';

/** Keys that WooCommerce keeps in columns of its own and never shows as meta. */
const internal = new Set(['_stock', '_price', '_regular_price', '_sale_price', '_sku', '_manage_stock']);

const isEntry = (value: unknown): value is { id?: number; key?: string; value?: unknown } =>
  typeof value === 'object' && value !== null;

/**
 * Applies `meta_data`: an entry with the same id or key is replaced (the last of two wins), a null value removes it.
 * Internal keys are left out.
 */
export function applyMeta(before: MetaEntry[], sent: unknown, nextId: () => number): MetaEntry[] {
  if (!Array.isArray(sent)) return before;
  let entries = before;
  for (const entry of sent.filter(isEntry)) {
    const held = entries.find((m) =>
      entry.id === undefined ? m.key === entry.key : m.id === Number(entry.id),
    );
    const key = entry.key ?? held?.key;
    if (key === undefined || internal.has(key)) continue;
    if (entry.value === null || entry.value === undefined) entries = entries.filter((m) => m !== held);
    else if (held) entries = entries.map((m) => (m === held ? { ...m, key, value: entry.value } : m));
    else entries = [...entries, { id: nextId(), key, value: entry.value }];
  }
  return entries;
}

/** The value sent for an internal key, such as `_stock`; undefined when it was not sent. */
export function sentInternal(sent: unknown, key: string): unknown {
  return Array.isArray(sent) ? sent.filter(isEntry).findLast((m) => m.key === key)?.value : undefined;
}
