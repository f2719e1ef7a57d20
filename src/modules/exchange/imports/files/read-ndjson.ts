import { isUtf8 } from 'node:buffer';
import type { SourceFinding, ReaderCode } from '../domain/finding.js';
import { checkedBytes, refuseLoneReturns, refuseOtherThanText, type ByteStream } from './file-head.js';
import { FileRefused } from './file-refused.js';
import { physicalLines, type ByteRange, type PhysicalLine } from './physical-lines.js';

export const LINE_LIMIT_BYTES = 16 * 1024 * 1024;

/** A line whose bytes are text; whether it is a record, the contract says. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** A line that cannot be text of one record. */
export interface FaultyLine {
  readonly line: number;
  readonly finding: SourceFinding;
  /**
   * Bytes of the line as they stand in the file; absent where it is longer than the limit, and then only
   * `range` tells where the line is.
   */
  readonly raw?: Uint8Array;
  readonly range: ByteRange;
}

export type NdjsonLine = TextLine | FaultyLine;

const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const WHITE_SPACE: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d];

/** The lines of an exchange file. Blank lines count and are skipped; a file that is none is refused before the first. */
export async function* readNdjson(stream: ByteStream): AsyncGenerator<NdjsonLine, void, undefined> {
  for await (const line of physicalLines(checkedBytes(stream, checkHead), LINE_LIMIT_BYTES)) {
    if (line.isTooLong) yield faulty(line, 'IMPORTS.LINE_TOO_LONG', 'at most 16 MB');
    else if (!isBlank(line.bytes)) yield textOf(line);
  }
}

function checkHead(head: Buffer): void {
  refuseOtherThanText(head);
  refuseLoneReturns(head, false);
  const first = head.find((byte) => !WHITE_SPACE.includes(byte));
  if (first !== undefined && first !== OPENING_BRACE) {
    throw new FileRefused(
      'IMPORTS.NOT_NDJSON',
      'The file does not begin with {.',
      'Give one JSON object a line, without brackets around them; a table needs --format or a mapping.',
    );
  }
}

function textOf(line: PhysicalLine): NdjsonLine {
  if (!isUtf8(line.bytes)) return faulty(line, 'IMPORTS.UTF8_INVALID', 'UTF-8');
  if (!line.isEnded && lastSign(line.bytes) !== CLOSING_BRACE) {
    return faulty(line, 'IMPORTS.LINE_TRUNCATED', 'a whole object; the file ends in the middle of this one');
  }
  return { line: line.line, text: line.bytes.toString('utf8') };
}

function faulty(
  { line, bytes, isTooLong, range }: PhysicalLine,
  code: ReaderCode,
  expected: string,
): FaultyLine {
  return { line, finding: { path: '', code, expected }, ...(!isTooLong && { raw: bytes }), range };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => WHITE_SPACE.includes(byte));
}

function lastSign(bytes: Buffer): number | undefined {
  return bytes.findLast((byte) => !WHITE_SPACE.includes(byte));
}
