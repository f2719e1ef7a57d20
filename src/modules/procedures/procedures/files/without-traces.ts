import type { FileType } from '../domain/kind/kind-shape.js';

/**
 * A photograph without what tells where, when and with what it was taken, by whom, or what it showed before it was cut: only what it takes to
 * show the picture stays, and how it is to be turned. The picture itself is not touched. Anything behind its end goes. Files of other types
 * stay as they are.
 *
 * @returns undefined where it is no whole picture of its type
 */
export function withoutTraces(content: Buffer, type: FileType): Buffer | undefined {
  if (type === 'jpeg') return plainJpeg(content);
  return type === 'png' ? plainPng(content) : content;
}

const [MARK, SOI, EOI, SOS, APP0, APP15, COMMENT] = [0xff, 0xd8, 0xd9, 0xda, 0xe0, 0xef, 0xfe];
/**
 * Application segments of JPEG (ITU-T T.81, B.2.4.6) that are needed to show the picture, each, by how it
 * begins.
 */
const NEEDED: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

function plainJpeg(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [content.subarray(0, 2)];
  for (let at = 2; content[at] === MARK;) {
    const marker = content[at + 1] ?? 0;
    if (marker === MARK) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, content.subarray(at, at + 2)]);
    if (marker === SOI || at + 4 > content.length) return undefined;
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end < at + 4 || end > content.length) return undefined;
    const segment = content.subarray(at, end);
    if (isShown(marker, segment)) kept.push(segment);
    else kept.push(turnOnly(marker, segment));
    at = marker === SOS ? endOfScan(content, end) : end;
    if (marker === SOS) kept.push(content.subarray(end, at));
  }
  return undefined;
}

function isShown(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  const begins = NEEDED[marker];
  return begins !== undefined && segment.toString('latin1', 4, 4 + begins.length) === begins;
}

/** Behind the header of a scan come its bits, in which `FF` is followed by `00` or by a mark of a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(MARK, from); at >= 0; at = content.indexOf(MARK, at + 2)) {
    const next = content[at + 1] ?? MARK;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return content.length;
}

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Of what a camera says (Exif 2.3) only how the picture is to be turned, in a segment of its own; nothing where it is not. */
function turnOnly(marker: number, segment: Buffer): Buffer {
  const nothing = Buffer.alloc(0);
  if (marker !== 0xe1 || segment.toString('latin1', 4, 10) !== EXIF) return nothing;
  const turn = orientationIn(segment.subarray(10));
  if (turn === undefined) return nothing;
  const directory = Buffer.from([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
  const tiff = Buffer.concat([Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]), directory]);
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]);
  return Buffer.concat([Buffer.from([MARK, 0xe1, 0, body.length + 2]), body]);
}

/** From 2 to 8, where the first directory says it. */
function orientationIn(tiff: Buffer): number | undefined {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8) return undefined;
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(read16(first), 200); entry += 1) {
    const at = first + 2 + entry * 12;
    if (read16(at) !== ORIENTATION) continue;
    const turn = read16(at + 8);
    return turn >= 2 && turn <= 8 ? turn : undefined;
  }
  return undefined;
}

const SIGNATURE_BYTES = 8;
/** Pieces of PNG beside the picture that are needed to show it (PNG, third edition, 11.3). */
const SHOWN = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'];
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

function plainPng(content: Buffer): Buffer | undefined {
  const kept = [content.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + 12 <= content.length;) {
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return undefined;
    const name = content.toString('latin1', at + 4, at + 8);
    if (CRITICAL.includes(name) || SHOWN.includes(name)) kept.push(content.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
