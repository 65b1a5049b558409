import { PhpFatal } from './php-fatal.ts';
import { WpError } from './wp-error.ts';

/** What one item of a batch may do; none of them checks its input against the schema. */
export interface BatchVerbs {
  create: (item: Record<string, unknown>) => unknown;
  update: (item: Record<string, unknown>) => unknown;
  remove: (id: number) => unknown;
  /** A fault that strikes one item: returned errors take the place of the work. */
  strike?: (item: unknown) => WpError | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const elements = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
};

async function outcome(id: unknown, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WpError && !(error instanceof PhpFatal)) return { id, error: error.body() };
    throw error;
  }
}

/**
 * Runs create, then update, then delete (for good); each item's failure stands in its own place of the answer.
 * @throws WpError over 100 items in all; PhpFatal for an element that is no object, after it has done its harm.
 */
export async function runBatch(body: Record<string, unknown>, verbs: BatchVerbs): Promise<unknown> {
  const create = elements(body.create);
  const update = elements(body.update);
  const remove = elements(body.delete);
  if (create.length + update.length + remove.length > 100) {
    const message = 'Unable to accept more than 100 items for this request.';
    throw new WpError(413, 'woocommerce_rest_request_entity_too_large', message);
  }
  const struck = (item: unknown): void => {
    const error = verbs.strike?.(item);
    if (error) throw error;
  };
  const answer: Record<string, unknown[]> = {};
  for (const item of create) {
    const done = await outcome(0, () => {
      struck(item);
      return verbs.create(isObject(item) ? item : {});
    });
    if (item !== null && typeof item !== 'object') {
      throw new PhpFatal('TypeError: Cannot access offset of type string on string', 468);
    }
    answer.create = [...(answer.create ?? []), done];
  }
  for (const item of update) {
    const given = isObject(item) ? item : {};
    const done = await outcome(given.id ?? null, () => {
      struck(item);
      return verbs.update(given);
    });
    answer.update = [...(answer.update ?? []), done];
  }
  for (const id of remove) {
    const done = await outcome(Number(id), () => {
      struck(id);
      return verbs.remove(Number(id));
    });
    answer.delete = [...(answer.delete ?? []), done];
  }
  return Object.keys(answer).length === 0 ? [] : answer;
}
