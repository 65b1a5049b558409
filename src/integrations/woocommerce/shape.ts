import * as v from 'valibot';
import { ShopError } from '../shop-error.ts';

/**
 * Checks an answer against its schema.
 * @throws ShopError `shape`; for a write its outcome is `unknown`, since the answer does not tell what was done.
 */
export function shaped<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  where: { path: string; write: boolean },
): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new ShopError('shape', where.write ? 'unknown' : 'nothing', {
    code: 'unexpected-answer',
    text: {
      bg: `Отговорът на магазина за ${where.path} няма очаквания вид.`,
      en: `The answer of the shop for ${where.path} has not the expected shape.`,
    },
    advice: {
      bg: 'Добавка променя отговорите на WooCommerce. Изключете последните добавени и опитайте отново.',
      en: 'A plug-in changes the answers of WooCommerce. Switch off the latest ones and try again.',
    },
    details: `${v.getDotPath(issue) ?? '(whole)'}: ${issue.message}`,
  });
}
