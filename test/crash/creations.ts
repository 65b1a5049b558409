import type { Simulator } from '../../src/simulators/woocommerce/simulator.ts';

/** SKUs that the shop was asked more than once to create: a creation is looked for before it is sent again. */
export function askedTwice({ requests }: Simulator): string[] {
  const asked = requests
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/products/batch'))
    .flatMap(({ body }) => (body as { create?: { sku: string }[] }).create ?? [])
    .map(({ sku }) => sku);
  return asked.filter((sku, i) => asked.indexOf(sku) !== i);
}
