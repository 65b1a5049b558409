import { WpError } from '../rest/wp-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { ProductImage } from '../state/records.ts';

const uploadError = (message: string): WpError =>
  new WpError(400, 'woocommerce_product_image_upload_error', message);

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** File name of the address when it has an image's extension. */
function imageName(url: URL): string {
  const name = url.pathname.split('/').at(-1) ?? '';
  if (!/\.(png|jpe?g|gif|webp)$/i.test(name)) throw notAnImage();
  return name;
}

const notAnImage = (): WpError =>
  uploadError('Invalid image: Sorry, you are not allowed to upload this file type.');

/** Downloads from this machine only; any other host counts as blocked. */
async function download(src: string): Promise<string> {
  const address = /^https?:\/\//.test(src) ? src : `http://${src}`;
  const failed = (why: string) => uploadError(`Error getting remote image ${address}. Error: ${why}`);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !loopback.has(url.hostname)) throw failed('A valid URL was not provided.');
  const answer = await fetch(url).catch((cause: Error) => {
    throw failed(`cURL error 7: ${cause.message}`);
  });
  if (!answer.ok) throw failed(answer.statusText || String(answer.status));
  const name = imageName(url);
  if (!answer.headers.get('content-type')?.startsWith('image/')) throw notAnImage();
  return name;
}

function freeFileName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  let n = 1;
  while (taken.has(`${name.slice(0, dot)}-${n}${name.slice(dot)}`)) n += 1;
  return `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
}

function known(shop: Shop, id: number, held: ProductImage[]): ProductImage {
  const image = held.find((i) => i.id === id);
  if (image) return image;
  for (const product of shop.store.products.all()) {
    const elsewhere = product.images.find((i) => i.id === id);
    if (elsewhere) return elsewhere;
  }
  throw new WpError(400, 'woocommerce_product_invalid_image_id', `#${id} is an invalid image ID.`);
}

/**
 * The product's images after the request: those with an id are kept, those with `src` are downloaded anew every time.
 * @throws WpError when one cannot be had; then nothing of the product is saved.
 */
export async function takeImages(shop: Shop, sent: unknown, held: ProductImage[]): Promise<ProductImage[]> {
  if (!Array.isArray(sent)) return held;
  const images: ProductImage[] = [];
  for (const entry of sent as Record<string, unknown>[]) {
    const texts = { ...textOf(entry, 'name'), ...textOf(entry, 'alt') };
    if (!entry.src) {
      if (entry.id) images.push({ ...known(shop, Number(entry.id), held), ...texts });
      continue;
    }
    const file = freeFileName(await download(String(entry.src)), shop.store.imageFiles);
    shop.store.imageFiles.add(file);
    const created = shop.clock.now();
    const folder = shop.clock.local(created).slice(0, 7).replace('-', '/');
    const src = `${shop.config.home}/wp-content/uploads/${folder}/${file}`;
    images.push({ id: shop.store.next('post'), created, src, name: file, alt: '', ...texts });
  }
  return images;
}

const textOf = (entry: Record<string, unknown>, name: 'name' | 'alt'): Partial<ProductImage> =>
  typeof entry[name] === 'string' && entry[name] !== '' ? { [name]: entry[name] } : {};
