import type { Row } from '../row.ts';

/** A row of goods with what the sample's documents need to know of it. */
export interface SampleGood {
  row: Row<'Goods'>;
  id: number;
  /** Partners.ID of who delivers it. */
  supplierId: number;
  /** Percent. */
  vatRate: number;
  /** Sold by weight, in thousandths; whole pieces otherwise. */
  weighed: boolean;
}
