/** Reads a PNG of 8 bits a channel, not interlaced: enough to look at the pixels of our icons. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  pixels: number[][];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes a pixel by colour type: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = CHANNELS[file.readUInt8(25)];
  if (file.readUInt8(24) !== 8 || channels === undefined || file.readUInt8(28) !== 0)
    throw new Error('This kind of PNG is not read here.');
  const rows = unfilter(inflateSync(imageData(file)), width * channels, height, channels);
  const pixels: number[][] = [];
  for (const row of rows) {
    for (let x = 0; x < row.length; x += channels) {
      const pixel = [...row.subarray(x, x + channels)];
      pixels.push(channels === 4 ? pixel : [...pixel, 255]);
    }
  }
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Each row says how its bytes differ from the pixel to the left and the row above. */
function unfilter(data: Buffer, rowLength: number, height: number, step: number): Uint8Array[] {
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowLength + 1);
    const filter = data.readUInt8(start);
    const above = rows[y - 1] ?? new Uint8Array(rowLength);
    const row = new Uint8Array(rowLength);
    for (let x = 0; x < rowLength; x += 1) {
      const left = row[x - step] ?? 0;
      const guess = [
        0,
        left,
        above[x] ?? 0,
        (left + (above[x] ?? 0)) >> 1,
        paeth(left, above[x] ?? 0, above[x - step] ?? 0),
      ];
      row[x] = data.readUInt8(start + 1 + x) + (guess[filter] ?? 0);
    }
    rows.push(row);
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
