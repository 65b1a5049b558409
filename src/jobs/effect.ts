/**
 * The one door to the outside: every shop write, warehouse transaction and own commit passes through it under a name,
 * so that a test can end the process right before or right after any of them.
 */
export interface Effects {
  run<T>(name: EffectName, effect: () => T | Promise<T>): Promise<T>;
}

export type EffectName =
  | 'state.plan'
  | 'state.sending'
  | 'state.sent'
  | 'state.reserved'
  | 'state.written'
  | 'state.acknowledged'
  | 'state.held'
  | 'state.run'
  | 'shop.groups'
  | 'shop.create'
  | 'shop.update'
  | 'shop.acknowledge'
  | 'warehouse.good'
  | 'warehouse.partner'
  | 'warehouse.document';

/** The seam as the shipped program uses it: nothing between the caller and the effect. */
export const directEffects: Effects = {
  run: async (_name, effect) => effect(),
};
