import { toCents } from '../../../domain/money.ts';
import type { Row } from '../row.ts';

const rounded = (amount: number): number => toCents(amount) / 100;

type Prices = Pick<
  Row<'Goods'>,
  | 'PriceIn'
  | 'PriceOut1'
  | 'PriceOut2'
  | 'PriceOut3'
  | 'PriceOut4'
  | 'PriceOut5'
  | 'PriceOut6'
  | 'PriceOut7'
  | 'PriceOut8'
  | 'PriceOut9'
  | 'PriceOut10'
>;

/** The purchase price and the ten sale prices that go with a retail price: EUR, VAT included. */
export function pricesFrom(retail: number): Prices {
  return {
    PriceIn: rounded(retail * 0.58),
    PriceOut1: rounded(retail * 0.84),
    PriceOut2: retail,
    PriceOut3: rounded(retail * 0.98),
    PriceOut4: rounded(retail * 0.97),
    PriceOut5: rounded(retail * 0.95),
    PriceOut6: rounded(retail * 0.93),
    PriceOut7: rounded(retail * 0.9),
    PriceOut8: rounded(retail * 0.88),
    PriceOut9: rounded(retail * 0.86),
    PriceOut10: rounded(retail * 0.8),
  };
}
