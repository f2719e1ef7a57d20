const COMMA = 0x2c;
const NEWLINE = 0x0a;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const QUOTE = 0x22;
/** The three figures of each number below a thousand, one behind the other. */
const FIGURES = figuresOfThousand();

/**
 * Cells of a CSV file (RFC 4180) as bytes laid end to end, in shared memory: written millions of times, they
 * are encoded once.
 */
export interface CsvCells {
  readonly bytes: Uint8Array;
  /** Cell `i` stands from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly longest: number;
}

export function csvCells(texts: readonly string[]): CsvCells {
  const cells = texts.map(cell);
  const encoded = new TextEncoder().encode(cells.join(''));
  const bytes = new Uint8Array(new SharedArrayBuffer(encoded.length));
  bytes.set(encoded);
  const starts = new Int32Array(new SharedArrayBuffer(4 * (cells.length + 1)));
  let longest = 0;
  cells.forEach((text, at) => {
    const length = Buffer.byteLength(text);
    longest = Math.max(longest, length);
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return { bytes, starts, longest };
}

function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the text of a cell: `csvCells` read back. */
export function textOfCell({ bytes, starts }: CsvCells, at: number): string {
  const text = Buffer.from(bytes.subarray(starts[at], starts[at + 1])).toString('utf8');
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Lines of a CSV file put together as bytes, without a string a line. */
export class CsvLines {
  private length = 0;

  /** @param bytes where the lines are put; they are used again for each part */
  constructor(private readonly bytes: Uint8Array) {}

  /** Tells whether so many bytes more are too many for the part at hand. */
  isFull(more: number): boolean {
    return this.length + more > this.bytes.length;
  }

  cell({ bytes, starts }: CsvCells, at: number): void {
    const to = this.bytes;
    let { length } = this;
    const end = starts[at + 1] ?? 0;
    for (let from = starts[at] ?? 0; from < end; from += 1) to[length++] = bytes[from] ?? 0;
    this.length = length;
  }

  /** A cell with something in front of what it says: within its quotation marks, where it has some. */
  cellBehind(before: Uint8Array, cells: CsvCells, at: number): void {
    const from = cells.starts[at] ?? 0;
    const isQuoted = cells.bytes[from] === QUOTE;
    if (isQuoted) this.bytes[this.length++] = QUOTE;
    this.text(before);
    this.text(cells.bytes.subarray(isQuoted ? from + 1 : from, cells.starts[at + 1] ?? 0));
  }

  /** Bytes that need no quotation marks. */
  text(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  comma(): void {
    this.bytes[this.length++] = COMMA;
  }

  end(): void {
    this.bytes[this.length++] = NEWLINE;
  }

  /** A number with three or six figures behind the point (the number itself below a thousand million). */
  fixed(value: number, figures: 3 | 6): void {
    const scale = figures === 3 ? 1e3 : 1e6;
    const scaled = Math.round(Math.abs(value) * scale);
    if (value < 0 && scaled > 0) this.bytes[this.length++] = MINUS;
    const whole = Math.floor(scaled / scale);
    if (whole < 10) this.bytes[this.length++] = ZERO + whole;
    else this.whole(whole);
    this.bytes[this.length++] = POINT;
    const behind = scaled - whole * scale;
    if (figures === 6) this.three(Math.floor(behind / 1e3));
    this.three(behind % 1e3);
  }

  /** The part at hand, which holds until the next one is begun. */
  take(): Uint8Array {
    const part = this.bytes.subarray(0, this.length);
    this.length = 0;
    return part;
  }

  private three(figures: number): void {
    const { bytes, length } = this;
    bytes[length] = FIGURES[3 * figures] ?? 0;
    bytes[length + 1] = FIGURES[3 * figures + 1] ?? 0;
    bytes[length + 2] = FIGURES[3 * figures + 2] ?? 0;
    this.length = length + 3;
  }

  private whole(value: number): void {
    const text = String(value);
    for (let at = 0; at < text.length; at += 1) this.bytes[this.length++] = text.charCodeAt(at);
  }
}

function figuresOfThousand(): Uint8Array {
  const figures = new Uint8Array(3_000);
  for (let number = 0; number < 1_000; number += 1) {
    figures[3 * number] = ZERO + Math.floor(number / 100);
    figures[3 * number + 1] = ZERO + (Math.floor(number / 10) % 10);
    figures[3 * number + 2] = ZERO + (number % 10);
  }
  return figures;
}
