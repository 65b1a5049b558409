import { type Problem, ProblemError, problemOf } from '../../domain/problem.ts';
import { same, type Text } from '../../domain/text.ts';
import type { IntegrationContext } from '../define.ts';
import type { ShopTest, TestStep } from '../shop.ts';
import { startPage } from './address.ts';
import { WooCommerceClient } from './client.ts';
import { orderStatuses, shopFacts, shopVersion } from './facts.ts';
import type { WooCommerceSettings } from './settings.ts';

type Finding = { found?: Text; warning?: Problem };

interface Rung {
  title: Text;
  /** Without it the rungs above make no sense. */
  needed?: true;
  climb: () => Promise<Finding>;
}

/** Oldest WooCommerce with REST v3. */
const oldest: readonly [number, number] = [3, 5];

/**
 * Climbs from the address up to the right to write, reporting each rung as it is done; never throws. The write rung sends
 * an empty batch: it changes nothing and still passes through the shop's check of the key.
 */
export async function probe(
  settings: WooCommerceSettings,
  context: IntegrationContext,
  onStep: (step: TestStep) => void,
): Promise<ShopTest> {
  const steps: TestStep[] = [];
  let broken = false;
  for (const rung of rungs(settings, context)) {
    const step: TestStep = broken ? { title: rung.title, outcome: 'skipped' } : await climb(rung);
    steps.push(step);
    onStep(step);
    broken ||= rung.needed === true && step.outcome === 'failed';
  }
  return { ok: steps.every(({ outcome }) => outcome === 'ok' || outcome === 'warning'), steps };
}

async function climb({ title, climb: look }: Rung): Promise<TestStep> {
  try {
    const { found, warning } = await look();
    return {
      title,
      outcome: warning ? 'warning' : 'ok',
      ...(warning ? { problem: warning } : {}),
      ...(found ? { found } : {}),
    };
  } catch (error) {
    return { title, outcome: 'failed', problem: problemOf(error) };
  }
}

function rungs(settings: WooCommerceSettings, context: IntegrationContext): Rung[] {
  let opened: WooCommerceClient | undefined;
  const client = () => {
    opened ??= new WooCommerceClient(settings, context, {
      pauses: [],
      timeouts: { read: 30_000, write: 30_000 },
    });
    return opened;
  };
  return [
    {
      title: { bg: 'На адреса отговаря WooCommerce', en: 'WooCommerce answers at the address' },
      needed: true,
      climb: async () => ({ found: same((await client().site()).name) }),
    },
    {
      title: { bg: 'Връзката е защитена', en: 'The connection is protected' },
      climb: async () => (startPage(settings.url).protocol === 'https:' ? {} : { warning: unprotected }),
    },
    {
      title: { bg: 'Ключът е приет', en: 'The key is accepted' },
      needed: true,
      climb: () => readsProducts(client(), settings),
    },
    {
      title: { bg: 'Версия на WooCommerce', en: 'WooCommerce version' },
      climb: () => versionFound(client()),
    },
    {
      title: { bg: 'Ключът има право на запис', en: 'The key may write' },
      climb: async () => {
        await client().call({ method: 'POST', path: 'products/batch', body: {} });
        return {};
      },
    },
    {
      title: { bg: 'Валута и цени', en: 'Currency and prices' },
      climb: async () => {
        const { currency, warnings } = await shopFacts(client());
        const [warning] = warnings;
        return { found: same(currency), ...(warning ? { warning } : {}) };
      },
    },
    {
      title: { bg: 'Статуси на поръчките', en: 'Order statuses' },
      climb: () => statusesFit(client(), settings),
    },
    {
      title: { bg: 'Поръчките се четат', en: 'Orders can be read' },
      climb: async () => {
        const query = { status: settings.statusFrom || 'processing', per_page: 1, _fields: 'id' };
        const { total } = await client().call({ path: 'orders', query });
        return total === null ? {} : { found: { bg: `${total} за обработка`, en: `${total} to process` } };
      },
    },
  ];
}

const schemeNames: Record<string, Text> = {
  basic: { bg: 'обикновен вход (Basic)', en: 'ordinary sign-in (Basic)' },
  query: {
    bg: 'ключ в адреса, защото хостингът отрязва заглавката Authorization',
    en: 'key in the address, because the hosting strips the Authorization header',
  },
  'oauth-https': { bg: 'подпис OAuth', en: 'OAuth signature' },
  'oauth-http': { bg: 'подпис OAuth за http', en: 'OAuth signature for http' },
};

async function readsProducts(client: WooCommerceClient, settings: WooCommerceSettings): Promise<Finding> {
  if (settings.consumerKey.trim() === '' || settings.consumerSecret.trim() === '') {
    throw new ProblemError(keyMissing);
  }
  await client.call({ path: 'products', query: { per_page: 1, _fields: 'id' } });
  const found = schemeNames[client.scheme ?? ''];
  return found ? { found } : {};
}

async function versionFound(client: WooCommerceClient): Promise<Finding> {
  const version = await shopVersion(client);
  if (version === '') return { warning: versionHidden };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  return { found: same(version), ...(old ? { warning: versionOld } : {}) };
}

async function statusesFit(client: WooCommerceClient, settings: WooCommerceSettings): Promise<Finding> {
  const statuses = await orderStatuses(client);
  const missing = [settings.statusFrom, settings.statusTo].find(
    (id) => id !== '' && !statuses.some((status) => status.id === id),
  );
  if (missing !== undefined)
    throw new ProblemError(
      statusUnknown(
        missing,
        statuses.map((s) => s.id),
      ),
    );
  return { found: { bg: `${statuses.length} статуса`, en: `${statuses.length} statuses` } };
}

const unprotected: Problem = {
  code: 'not-protected',
  text: {
    bg: 'Връзката е по http и може да се чете по пътя.',
    en: 'The connection is http and can be read on the way.',
  },
  advice: {
    bg: 'Инсталирайте сертификат и сменете адреса на https.',
    en: 'Install a certificate and change the address to https.',
  },
};

const keyMissing: Problem = {
  code: 'key-missing',
  text: { bg: 'Не са въведени Потребител и Парола.', en: 'User and Password are not entered.' },
  advice: {
    bg: 'Създайте ключ в WooCommerce → Настройки → Разширени → REST API и въведете двете му части.',
    en: 'Make a key in WooCommerce → Settings → Advanced → REST API and enter both its parts.',
  },
};

const versionHidden: Problem = {
  code: 'version-hidden',
  text: { bg: 'Магазинът не казва версията си.', en: 'The shop does not tell its version.' },
  advice: {
    bg: 'Нужна е WooCommerce 3.5 или по-нова. Версията се вижда в „Разширения“.',
    en: 'WooCommerce 3.5 or newer is needed. The version stands under “Plugins”.',
  },
};

const versionOld: Problem = {
  code: 'version-old',
  text: { bg: 'WooCommerce е по-стар от 3.5.', en: 'WooCommerce is older than 3.5.' },
  advice: { bg: 'Обновете WooCommerce.', en: 'Update WooCommerce.' },
};

const statusUnknown = (status: string, known: string[]): Problem => ({
  code: 'status-unknown',
  text: {
    bg: `Магазинът няма статус „${status}“.`,
    en: `The shop has no status “${status}”.`,
  },
  advice: {
    bg: `Изберете един от: ${known.join(', ')}.`,
    en: `Choose one of: ${known.join(', ')}.`,
  },
});
