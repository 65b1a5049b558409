import { refusedMatches, waitingMatches } from '../../state/matches.ts';
import type { State } from '../../state/open.ts';
import { conflictIntent, type Intent } from './intent.ts';

/** What the matching of two live catalogues says about a good that is not linked yet. */
export type MatchingRules = (intent: Intent) => Intent | 'matching';

/**
 * A good that may be a product of the shop under another SKU is neither created nor adopted until a person has decided,
 * so that joining two live catalogues makes no doubles; the product that it alone may be is adopted by its SKU all the
 * same. A product that a person has called another thing is never adopted.
 */
export function matchingRules(state: State, integrationId: string): MatchingRules {
  const waiting = waitingMatches(state, integrationId);
  const refused = refusedMatches(state, integrationId);
  return (intent) => {
    if (intent.kind === 'conflict') return intent;
    const { goodId, remoteId } = intent;
    if (remoteId !== null && refused.get(goodId)?.has(remoteId)) return notTheSame(intent, remoteId);
    const products = waiting.get(goodId);
    if (!products) return intent;
    const onlyThat = remoteId !== null && products.size === 1 && products.has(remoteId);
    return onlyThat ? intent : 'matching';
  };
}

const notTheSame = ({ goodId, key, title }: Intent, remoteId: string): Intent =>
  conflictIntent(
    { id: goodId, key, name: title },
    {
      code: 'not-the-same',
      text: {
        bg: `Продукт № ${remoteId} в магазина има същия SKU ${key}, а сте решили, че не е тази стока.`,
        en: `Product № ${remoteId} of the shop has the same SKU ${key}, and you have decided that it is not this good.`,
      },
      advice: {
        bg: 'Дайте на едното от двете друг код или отменете решението в „Свързване“.',
        en: 'Give one of the two another code, or take the decision back under “Matching”.',
      },
    },
  );
