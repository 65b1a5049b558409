import { describe } from 'vitest';
import { documentsContract } from './contract/documents.ts';
import { factsContract } from './contract/facts.ts';
import { leadershipContract } from './contract/leadership.ts';
import { nomenclatureContract } from './contract/nomenclature.ts';
import { readsContract } from './contract/reads.ts';
import { salesContract } from './contract/sales.ts';
import type { OpenStore } from './contract/suite.ts';

/** What every engine has to do. `triggers`: whether the engine has any that can be seen. */
export function contract(open: OpenStore, { triggers = true }: { triggers?: boolean } = {}): void {
  describe('facts', () => factsContract(open, triggers));
  describe('reads', () => readsContract(open));
  describe('orders', () => documentsContract(open));
  describe('sales', () => salesContract(open));
  describe('partners and goods', () => nomenclatureContract(open));
  describe('several agents', () => leadershipContract(open));
}
