import * as v from 'valibot';
import { expect, test } from 'vitest';
import { decimalOf } from '../../src/domain/money.ts';
import { backOf } from '../../src/http/answer.ts';
import { numberOf } from '../../src/http/forms/texts.ts';
import { fields, settingsSchema } from '../../src/integrations/fields.ts';
import { retryAfterOf } from '../../src/integrations/http.ts';
import { plainText } from '../../src/integrations/woocommerce/entities.ts';
import { bodyOf } from '../../src/integrations/woocommerce/json-answer.ts';
import { priceOf } from '../../src/integrations/woocommerce/product-schema.ts';
import { scheduleSchema } from '../../src/jobs/schedule.ts';
import { redactor } from '../../src/jobs/support/redact.ts';
import { fitText } from '../../src/skladpro/text.ts';

const long = 100_000;

/** Texts over which an expression that tries every way sits for ever. */
const texts: Record<string, string> = {
  digits: `${'1'.repeat(long)}x`,
  'digits with dots': `${'1.'.repeat(long)}x`,
  'digits after a dot': `0.${'1'.repeat(long)}x`,
  exponents: `1${'e1'.repeat(long)}x`,
  spaces: `x${' '.repeat(long)}x`,
  tabs: `x${'\t'.repeat(long)}x`,
  at: '@'.repeat(long),
  slashes: `/${'/'.repeat(long)}`,
  brackets: '['.repeat(long),
  braces: '{"a":'.repeat(long),
  tags: '<'.repeat(long),
  scripts: '<script>'.repeat(long),
  entities: '&#1'.repeat(long),
  percents: '%4'.repeat(long),
  letters: 'a'.repeat(long),
  'a name of a server': `http://${'a'.repeat(long)}`,
  'an e-mail without end': `a@${'a.'.repeat(long)}`,
  'a password in an address': `http://a:${'b'.repeat(long)}`,
  stars: '*,'.repeat(long),
  'stars with steps': '*/'.repeat(long),
  fields: '* '.repeat(long),
};

const json = new Headers({ 'content-type': 'application/json' });
const address = settingsSchema(
  fields({ url: { kind: 'url', label: { bg: 'а', en: 'a' }, group: 'common', fallback: '' } }),
);

/** What reads a text that a shop, a database, a file or a form brought in. */
const readers: Record<string, (text: string) => unknown> = {
  'an amount': (text) => decimalOf(text, 'x'),
  'a price of a shop': (text) => priceOf({ regular_price: text }),
  'a message of a shop': plainText,
  'an answer of a shop': (text) => bodyOf({ status: 200, headers: json, text }),
  'when to come again': (text) => retryAfterOf(new Headers({ 'retry-after': text }), new Date()),
  'a text for a column': (text) => fitText(text, 50),
  'a line for the support bundle': redactor([]),
  'a way back': (text) => backOf({ back: text }),
  'a typed number': numberOf,
  'an address': (text) => v.safeParse(address, { url: text }),
  'a cron expression': (text) => v.safeParse(scheduleSchema, { kind: 'cron', expression: text }),
  'a time of day': (text) => v.safeParse(scheduleSchema, { kind: 'daily', time: text }),
};

test.each(Object.keys(readers))(
  '%s is read, or refused, in a moment whatever it is',
  { timeout: 120_000 },
  (name) => {
    for (const [what, text] of Object.entries(texts)) {
      const begun = performance.now();
      try {
        readers[name]?.(text);
      } catch (error) {
        expect([what, error]).toEqual([what, expect.objectContaining({ name: 'ProblemError' })]);
      }
      expect([what, performance.now() - begun < 4_000]).toEqual([what, true]);
    }
  },
);
