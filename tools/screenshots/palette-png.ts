import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8 + named.length);
  frame.writeUInt32BE(body.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), 4 + named.length);
  return frame;
}

function* chunksOf(png: Buffer): Generator<{ type: string; body: Buffer }> {
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Colour of every pixel as 0xRRGGBB. Expects what browsers write: 8 bits a channel, RGB or RGBA, not interlaced. */
function pixelsOf(header: Buffer, data: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new RangeError('not a PNG as browsers write it');
  const raw = inflateSync(data);
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const line = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const left = line[x - channels] ?? 0;
      const up = above[x] ?? 0;
      const corner = above[x - channels] ?? 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      line[x] = (line[x] ?? 0) + guess;
    }
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = line.readUIntBE(x * channels, 3);
    above = line;
  }
  return { width, height, pixels };
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The most frequent colours, and the one of them that stands for each colour of the picture. */
function palette(pixels: Uint32Array): { colours: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const nearest = (pixel: number): number => {
    let best = 0;
    for (let i = 1; i < colours.length; i += 1)
      if (distance(pixel, colours[i] ?? 0) < distance(pixel, colours[best] ?? 0)) best = i;
    return best;
  };
  return { colours, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
}

/** The same picture with at most 256 colours: enough for a page, and a fraction of the bytes. */
export function palettePng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.body;
  if (!header) throw new RangeError('not a PNG');
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body));
  const { width, height, pixels } = pixelsOf(header, data);
  const { colours, places } = palette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((pixel, i) => {
    rows[i + Math.floor(i / width) + 1] = places.get(pixel) ?? 0;
  });
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    signature,
    chunk('IHDR', indexed),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
