import { listIntegrations } from '../../state/integrations.ts';
import type { State } from '../../state/open.ts';
import { orders, values } from '../../state/schema.ts';
import { isSealed } from '../../state/secrets.ts';

/** Every secret that the agent holds and every personal datum of the orders it knows, to be masked wherever they stand. */
export function* knownWords(state: State): Generator<string> {
  for (const { settings } of listIntegrations(state)) yield* secretsIn(state, settings);
  for (const { value } of state.db.select().from(values).all()) yield* secretsIn(state, value);
  for (const row of state.db.select({ customer: orders.customer, order: orders.order }).from(orders).all()) {
    yield row.customer;
    if (!row.order) continue;
    const { customer, deliverTo, note, payment } = row.order;
    const { country: _, ...personal } = customer;
    yield* Object.values(personal);
    yield* [`${customer.firstName} ${customer.lastName}`, deliverTo, note, payment.transaction];
  }
}

/** Opened, because an answer of a shop or of a database may have repeated one. An unreadable one cannot stand anywhere. */
function* secretsIn(state: State, value: unknown): Generator<string> {
  if (typeof value === 'string' && isSealed(value)) {
    yield value;
    const opened = openedOrNull(state, value);
    if (opened !== null) yield opened;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* secretsIn(state, inner);
  }
}

function openedOrNull(state: State, sealed: string): string | null {
  try {
    return state.unseal(sealed);
  } catch {
    return null;
  }
}
