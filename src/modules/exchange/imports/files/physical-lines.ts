import { lengthOfMark } from './file-head.js';

const LF = 10;
const CR = 13;

/** One line of a file, as its bytes stand there without the line end. */
export interface PhysicalLine {
  readonly line: number;
  /** Empty where the line is longer than the limit: then only its place in the file is known. */
  readonly bytes: Buffer;
  readonly isTooLong: boolean;
  /** False for a last line without a line end. */
  readonly isEnded: boolean;
  readonly range: ByteRange;
}

/** First byte, and first byte after the last, of a line without its end. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a stream of bytes into lines and holds no more than one of them, and of one that is longer than `limitBytes`
 * nothing at all.
 */
export async function* physicalLines(
  stream: AsyncIterable<Buffer>,
  limitBytes: number,
): AsyncGenerator<PhysicalLine, void, undefined> {
  const cutter = new LineCutter(limitBytes);
  for await (const chunk of stream) yield* cutter.cut(chunk);
  const last = cutter.rest();
  if (last) yield last;
}

class LineCutter {
  private line = 0;
  private position = 0;
  private lineStart = 0;
  private pieces: Buffer[] = [];
  private held = 0;
  private isTooLong = false;

  constructor(private readonly limitBytes: number) {}

  *cut(chunk: Buffer): Generator<PhysicalLine> {
    let start = 0;
    if (this.position === 0) {
      start = lengthOfMark(chunk);
      this.lineStart = start;
    }
    for (;;) {
      const end = chunk.indexOf(LF, start);
      if (end < 0) break;
      this.hold(chunk.subarray(start, end));
      yield this.take(this.position + end, true);
      start = end + 1;
      this.lineStart = this.position + start;
    }
    this.hold(chunk.subarray(start));
    this.position += chunk.length;
  }

  rest(): PhysicalLine | undefined {
    return this.position > this.lineStart ? this.take(this.position, false) : undefined;
  }

  private hold(piece: Buffer): void {
    if (piece.length === 0 || this.isTooLong) return;
    this.held += piece.length;
    // One more byte for the carriage return of CRLF.
    this.isTooLong = this.held > this.limitBytes + 1;
    if (this.isTooLong) this.pieces = [];
    else this.pieces.push(piece);
  }

  private take(end: number, isEnded: boolean): PhysicalLine {
    let bytes = this.pieces.length === 1 ? (this.pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(this.pieces);
    if (isEnded && bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    const isTooLong = this.isTooLong || bytes.length > this.limitBytes;
    if (isTooLong) bytes = Buffer.alloc(0);
    const range = { from: this.lineStart, to: isTooLong ? end : this.lineStart + bytes.length };
    this.pieces = [];
    this.held = 0;
    this.isTooLong = false;
    this.line += 1;
    return { line: this.line, bytes, isTooLong, isEnded, range };
  }
}
