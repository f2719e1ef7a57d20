import { crc32 } from 'node:zlib';

/** Signature, and then chunks: four bytes of length, four of type, as much data as was said, four of a checksum. */
const SIGNATURE_BYTES = 8;
const AROUND_BYTES = 12;
const KEYWORD = 'Description';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly end: number;
}

/** A PNG that has a text along with it, in any script. */
export function withText(png: Buffer, text: string): Buffer {
  const [header] = chunksOf(png);
  if (!text || !header) return png;
  // Keyword, not compressed, of no told language, no keyword in that language.
  const data = Buffer.from(`iTXt${KEYWORD}\0\0\0\0\0${text}`);
  const around = Buffer.alloc(AROUND_BYTES - 4);
  around.writeUInt32BE(data.length - 4, 0);
  around.writeUInt32BE(crc32(data), 4);
  const chunk = Buffer.concat([around.subarray(0, 4), data, around.subarray(4)]);
  return Buffer.concat([png.subarray(0, header.end), chunk, png.subarray(header.end)]);
}

/** The text that a PNG has along with it; nothing where it has none. */
export function textOf(png: Buffer): string {
  const found = chunksOf(png).find(
    ({ type, data }) => type === 'iTXt' && data.toString('latin1').startsWith(`${KEYWORD}\0`),
  );
  return found?.data.subarray(`${KEYWORD}\0\0\0\0\0`.length).toString('utf8') ?? '';
}

/** Width and height of a PNG, in pixels. */
export function sizeOf(png: Buffer): string {
  const [header] = chunksOf(png);
  return header ? `${header.data.readUInt32BE(0)} × ${header.data.readUInt32BE(4)}` : 'no picture';
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + AROUND_BYTES <= png.length; at = chunks.at(-1)?.end ?? png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length), end: at + AROUND_BYTES + length });
  }
  return chunks;
}
