const COMMA = 0x2c;
const NEWLINE = 0x0a;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Cells of a CSV file (RFC 4180) as bytes laid end to end: written millions of times, they are encoded once. */
export class CsvCells {
  readonly bytes: Uint8Array;
  /** Cell `i` stands from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly longest: number;

  constructor(texts: readonly string[]) {
    const cells = texts.map(cell);
    this.bytes = new TextEncoder().encode(cells.join(''));
    this.starts = new Int32Array(cells.length + 1);
    let longest = 0;
    cells.forEach((text, at) => {
      const length = Buffer.byteLength(text);
      longest = Math.max(longest, length);
      this.starts[at + 1] = (this.starts[at] ?? 0) + length;
    });
    this.longest = longest;
  }
}

function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of a CSV file put together as bytes, without a string a line. */
export class CsvLines {
  private bytes: Uint8Array;
  private length = 0;

  /** @param size of a part, in bytes */
  constructor(private readonly size: number) {
    this.bytes = new Uint8Array(size);
  }

  /** Whether so many bytes more are too many for the part at hand. */
  isFull(more: number): boolean {
    return this.length + more > this.size;
  }

  cell({ bytes, starts }: CsvCells, at: number): void {
    for (let from = starts[at] ?? 0; from < (starts[at + 1] ?? 0); from += 1)
      this.bytes[this.length++] = bytes[from] ?? 0;
  }

  comma(): void {
    this.bytes[this.length++] = COMMA;
  }

  end(): void {
    this.bytes[this.length++] = NEWLINE;
  }

  /** A number with this many figures behind the point (up to 6; the number itself below a thousand million millions). */
  fixed(value: number, figures: number): void {
    const scale = 10 ** figures;
    const scaled = Math.round(Math.abs(value) * scale);
    if (value < 0 && scaled > 0) this.bytes[this.length++] = MINUS;
    const whole = Math.floor(scaled / scale);
    this.whole(whole);
    this.bytes[this.length++] = POINT;
    this.figures(scaled - whole * scale, figures);
  }

  /** The part at hand; a new one begins. */
  take(): Uint8Array {
    const part = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(this.size);
    this.length = 0;
    return part;
  }

  private whole(value: number): void {
    let figures = 1;
    for (let least = 10; value >= least; least *= 10) figures += 1;
    this.figures(value, figures);
  }

  private figures(value: number, figures: number): void {
    let left = value;
    for (let at = this.length + figures - 1; at >= this.length; at -= 1) {
      const tens = Math.floor(left / 10);
      this.bytes[at] = ZERO + left - 10 * tens;
      left = tens;
    }
    this.length += figures;
  }
}
