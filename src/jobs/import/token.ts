import { createHash } from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The mark at the beginning of `Operations.Note` by which an order is found again. It is made only of facts that live
 * outside the agent (the shop's address and its order id), so it comes out the same for a second agent and after the
 * agent's own state is lost.
 */
export function orderToken(shopIdentity: string, remoteId: string): string {
  const digest = createHash('sha256').update(shopIdentity).digest();
  const shop = [...digest.subarray(0, 6)].map((byte) => letters[byte % letters.length]).join('');
  return `SB${shop}#${remoteId}`;
}
