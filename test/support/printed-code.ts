import { inflateSync } from 'node:zlib';
import decode from 'qr/decode.js';

/** A square that is drawn, in points from the upper left corner. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const SQUARE = /(?<=\n)(-?[\d.]{1,20}) (-?[\d.]{1,20}) ([\d.]{1,20}) ([\d.]{1,20}) re/g;
/** Pixels for each square of the code. */
const SCALE = 4;
/** Squares without anything around the code. */
const QUIET = 4;

/** Text that the QR code in a PDF says, as a camera reads it: from the squares that are drawn. */
export function printedCode(pdf: Buffer): string {
  const squares = streamsOf(pdf).flatMap(squaresIn);
  const [first] = squares;
  if (!first) throw new Error('Nothing in this file is drawn from squares.');
  const [left, top] = [Math.min(...squares.map(({ x }) => x)), Math.min(...squares.map(({ y }) => y))];
  const cells = squares.map(({ x, y }) => [
    Math.round((x - left) / first.side) + QUIET,
    Math.round((y - top) / first.side) + QUIET,
  ]);
  const size = Math.max(...cells.flat()) + 1 + QUIET;
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [column = 0, row = 0] of cells)
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const [x, y] = [column * SCALE + (at % SCALE), row * SCALE + Math.floor(at / SCALE)];
      data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return decode({ width, height: width, data });
}

/** Contents of the pages of a PDF. */
export function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)].flatMap((found) => {
    const from = found.index + found[0].length;
    const unpacked = inflateSync(pdf.subarray(from, from + Number(found[1]))).toString('latin1');
    return / re\n|BT\n/.test(unpacked) ? [unpacked] : [];
  });
}

function squaresIn(content: string): Square[] {
  const all = [...content.matchAll(SQUARE)].map(([, x, y, width, height]) => ({
    ...{ x: Number(x), y: Number(y) },
    ...{ side: Number(width), height: Number(height) },
  }));
  return all.filter(({ side, height }) => side === height);
}
