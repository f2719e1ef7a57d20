import { FileRefused } from './file-refused.js';

/** Bytes at the beginning of a file that decide whether it is text at all. */
export const HEAD_BYTES = 64 * 1024;

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export type ByteStream = AsyncIterable<Uint8Array | string>;

/** The bytes of a stream without the byte order mark, once the beginning of the file has passed `check`. */
export async function* checkedBytes(
  stream: ByteStream,
  check: (head: Buffer) => void,
): AsyncGenerator<Buffer> {
  const head: Buffer[] = [];
  let headLength = 0;
  let isChecked = false;
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : asBuffer(piece);
    if (isChecked) {
      yield bytes;
      continue;
    }
    head.push(bytes);
    headLength += bytes.length;
    if (headLength < HEAD_BYTES) continue;
    isChecked = true;
    yield checkedHead(Buffer.concat(head), check);
  }
  if (!isChecked && headLength > 0) yield checkedHead(Buffer.concat(head), check);
}

export function lengthOfMark(bytes: Buffer): number {
  return bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** Bytes that no text of ours begins with, and line ends that would make the whole file one line. */
export function refuseOtherThanText(head: Buffer): void {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16 || head.includes(0)) {
    const what = isUtf16 ? 'The file is written in UTF-16.' : 'The file has NUL bytes and is no text.';
    throw new FileRefused('IMPORTS.NUL_BYTES', what, 'Save it as UTF-8 text.');
  }
}

/** `mayQuote`: a carriage return inside of quotes is the content of a cell. */
export function refuseLoneReturns(head: Buffer, mayQuote: boolean): void {
  let isQuoted = false;
  for (let index = 0; index < head.length - 1; index += 1) {
    if (head[index] === QUOTE) isQuoted = mayQuote && !isQuoted;
    else if (head[index] === CR && head[index + 1] !== LF && !isQuoted) {
      throw new FileRefused(
        'IMPORTS.CR_ALONE',
        'A line ends with a carriage return alone.',
        'Save the file with line ends LF or CRLF.',
      );
    }
  }
}

function checkedHead(head: Buffer, check: (head: Buffer) => void): Buffer {
  check(head.subarray(lengthOfMark(head), HEAD_BYTES));
  return head;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
