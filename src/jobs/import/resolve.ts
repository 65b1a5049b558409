import type { OrderCharge, OrderLine, ShopOrder } from '../../domain/order.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Warehouse } from '../../skladpro/warehouse.ts';
import { twinOfRemote } from '../../state/twins.ts';
import type { JobContext } from '../context.ts';
import type { GoodsOfOrder } from './lines.ts';
import type { ImportRules } from './rules.ts';

/** A good that the import itself makes when it is not there: for shipping, or for goods the warehouse does not know. */
interface ServiceGood {
  name: string;
  code: string;
  vatRate: number;
}

/** Group in which the import puts the goods that it makes. */
const serviceGroup = ['Онлайн магазин'];

/** The warehouse's built-in standard rate when the order itself tells nothing. */
const standardRate = 20;

/** VAT percent that an amount carries, to the nearest whole percent. */
function rateOf({ gross, vat }: Pick<OrderCharge, 'gross' | 'vat'>): number {
  return gross === 0 || gross === vat ? standardRate : Math.round((vat * 100) / (gross - vat));
}

const ensureServiceGood = ({ warehouse, effects, known }: JobContext, wanted: ServiceGood): Promise<number> =>
  known.service(wanted.code, async () => {
    await known.learn('Code', [wanted.code]);
    const [found] = [...known.withKey('Code', wanted.code), ...(await warehouse.goodsByName(wanted.name))];
    if (found) return found.id;
    return effects.run('warehouse.good', async () =>
      warehouse.createGood({
        name: wanted.name,
        code: wanted.code,
        barcode: '',
        groupId: await warehouse.ensureGoodsGroup(serviceGroup),
        vatRate: wanted.vatRate,
        measure: 'бр.',
        priceGross: '0',
        type: 8,
      }),
    );
  });

const shippingGood = (rules: ImportRules, charge: OrderCharge): ServiceGood => ({
  name: rules.shippingGoodName,
  code: rules.shippingGoodName,
  vatRate: rateOf(charge),
});

const missingGood = (rules: ImportRules, line: OrderLine): ServiceGood => ({
  name: 'Стока от онлайн магазин',
  code: rules.serviceGoodCode,
  vatRate: rateOf(line),
});

/** Goods.ID of each line, 0 where the warehouse has none. */
async function linesToGoods(context: JobContext, order: ShopOrder, rules: ImportRules): Promise<number[]> {
  const { state, integrationId, warehouse, known } = context;
  const linked = order.lines.map(
    (line) => twinOfRemote(state, integrationId, line.remoteProductId)?.goodId ?? 0,
  );
  const alive = await warehouse.goodsByIds(linked.filter((id) => id > 0));
  const unlinked = order.lines.filter((_, i) => !alive.has(linked[i] ?? 0));
  await known.learn(
    rules.keyField,
    unlinked.map((line) => line.sku),
  );
  return order.lines.map((line, i) => {
    const id = linked[i] ?? 0;
    if (alive.has(id)) return id;
    const found = known.withKey(rules.keyField, line.sku);
    if (found.length > 1) {
      throw new ProblemError({
        code: 'good-ambiguous',
        text: {
          bg: `Поръчка ${order.number}: SKU ${line.sku} („${line.name}“) имат ${found.length} стоки в Склад Pro: ${found.map((good) => `№ ${good.id}`).join(', ')}.`,
          en: `Order ${order.number}: ${found.length} goods in Склад Pro have the SKU ${line.sku} (“${line.name}”): ${found.map((good) => `№ ${good.id}`).join(', ')}.`,
        },
        advice: {
          bg: `Оставете ${rules.keyField} = ${line.sku} само на едната стока и опитайте отново.`,
          en: `Leave ${rules.keyField} = ${line.sku} on one good only and try again.`,
        },
      });
    }
    return found[0]?.id ?? 0;
  });
}

function refuseMissing(order: ShopOrder, missing: OrderLine[], rules: ImportRules): never {
  const named = missing
    .map((line) => (line.sku ? `„${line.name}“ (SKU ${line.sku})` : `„${line.name}“`))
    .join(', ');
  throw new ProblemError({
    code: 'good-missing',
    text: {
      bg: `Поръчка ${order.number}: в Склад Pro няма ${named}.`,
      en: `Order ${order.number}: Склад Pro has no ${named}.`,
    },
    advice: {
      bg: `Въведете стоката в Склад Pro с този SKU в поле ${rules.keyField}; поръчката ще се внесе при следващия импорт. Или изберете „липсваща стока → служебна стока“.`,
      en: `Enter the good in Склад Pro with this SKU in the field ${rules.keyField}; the order is then imported by itself. Or choose “missing good → service item”.`,
    },
  });
}

/** Which goods the order's lines, shipping and fees are, without making any: 0 stands for one that would be made. */
export async function previewGoods(
  context: JobContext,
  order: ShopOrder,
  rules: ImportRules,
): Promise<GoodsOfOrder> {
  const lines = await linesToGoods(context, order, rules);
  const missing = order.lines.filter((_, i) => lines[i] === 0);
  if (missing.length > 0 && rules.missingGoods === 'skip') refuseMissing(order, missing, rules);
  const charge = rules.invoiceShipping ? 0 : null;
  return { lines, shipping: charge, fees: charge };
}

/** As `previewGoods`, with the service goods made where they are needed. */
export async function resolveGoods(
  context: JobContext,
  order: ShopOrder,
  rules: ImportRules,
): Promise<GoodsOfOrder> {
  const { lines, shipping } = await previewGoods(context, order, rules);
  const [firstMissing] = order.lines.filter((_, i) => lines[i] === 0);
  const service = firstMissing && (await ensureServiceGood(context, missingGood(rules, firstMissing)));
  const charge = [...order.shipping, ...order.fees].find(({ gross }) => gross > 0);
  const charged =
    shipping === null || charge === undefined
      ? shipping
      : await ensureServiceGood(context, shippingGood(rules, charge));
  return { lines: lines.map((id) => id || (service ?? 0)), shipping: charged, fees: charged };
}

/** Who the document is for: the configured partner, else the customer found or made, else one shared partner. */
export async function resolvePartner(
  context: JobContext,
  order: ShopOrder,
  rules: ImportRules,
): Promise<number> {
  const { warehouse, effects, log } = context;
  if (rules.partnerMode === 'one') return rules.partnerId;
  const { eik, vatNumber, email, phone } = order.customer;
  const options = { groupId: rules.partnerGroupId, userId: rules.userId };
  if (eik === '' && vatNumber === '' && email === '' && phone === '') {
    return sharedPartner(context, warehouse, options);
  }
  const found = await warehouse.findPartner(order.customer);
  if (found) return found.id;
  const made = await effects.run('warehouse.partner', () => warehouse.createPartner(order.customer, options));
  log('info', {
    bg: `Нов партньор „${made.name}“ за поръчка ${order.number}.`,
    en: `New partner “${made.name}” for order ${order.number}.`,
  });
  return made.id;
}

/** A customer without ЕИК, VAT number, e-mail and phone could not be found again: all of them share one partner. */
async function sharedPartner(
  { effects }: JobContext,
  warehouse: Warehouse,
  options: { groupId: number; userId: number },
): Promise<number> {
  const company = 'Онлайн клиент';
  const found = await warehouse.partnerByName(company);
  if (found) return found.id;
  const nobody = {
    firstName: '',
    lastName: '',
    eik: '',
    vatNumber: '',
    responsible: '',
    email: '',
    phone: '',
  };
  const customer = { ...nobody, company, country: '', city: '', postcode: '', address: '' };
  return (await effects.run('warehouse.partner', () => warehouse.createPartner(customer, options))).id;
}
