import type { VatRate } from '../settings.ts';

/** Goods that differ only in kind and size; every kind × size is one good. */
export interface Family {
  /** Path in the tree of goods groups. */
  group: string;
  name: string;
  /** Partners.ID of who delivers them. */
  supplierId: number;
  /** Label and retail price: EUR, VAT included. An empty label adds nothing to the name. */
  sizes: [label: string, price: number][];
  /** Patterns, colours, flavours, titles …; one nameless kind when absent. */
  kinds?: string[];
  /** What size and kind are called when the goods are variants of one article under one code. */
  variants?: { size: string; kind?: string };
  /** 20 when absent. */
  vat?: VatRate;
  /** бр. when absent; goods in кг are sold by weight. */
  measure?: 'бр.' | 'кг' | 'компл.';
}
