import type { parquetHeader } from 'hyparquet/src/column.js';
import { OutOfBounds } from './out-of-bounds.js';

type Header = ReturnType<typeof parquetHeader>;
type Page = NonNullable<Header['data_page_header']>;
type NewerPage = NonNullable<Header['data_page_header_v2']>;

/**
 * Widths of a column: how many bits its levels have, and how many its cells where those are true or false
 * alone.
 */
export interface Widths {
  readonly repetition: number;
  readonly definition: number;
  readonly isBoolean: boolean;
}

/** Encodings whose values take room in the page, or are numbered by runs. */
const BOUNDED: ReadonlySet<string> = new Set([
  'PLAIN',
  'PLAIN_DICTIONARY',
  'RLE_DICTIONARY',
  'RLE',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'BYTE_STREAM_SPLIT',
]);
/** A group of packed values is filled up to so many, whether there are values or not. */
const FILLED_UP = 512;

/** Looks at the runs of an unpacked page: one may say in five bytes that it has a thousand million values. */
export function boundRuns(page: Uint8Array, data: Page, widths: Widths): void {
  const runs = begun(page, data);
  for (const width of [widths.repetition, widths.definition]) if (width > 0) runs.boundWithLength(width);
  if (!isNumbered(data)) return;
  if (widths.isBoolean) runs.boundWithLength(1);
  else runs.boundRest(runs.byte());
}

/**
 * Checks the runs of a page of the newer kind, whose levels stand before what is packed and are looked at by
 * themselves.
 */
export function boundNewerRuns(page: Uint8Array, data: NewerPage): void {
  const runs = begun(page, data);
  if (data.encoding === 'RLE') runs.boundWithLength(1);
  else if (isNumbered(data)) runs.boundRest(runs.byte());
}

const isNumbered = ({ encoding }: Data): boolean => encoding.endsWith('_DICTIONARY') || encoding === 'RLE';

function begun(page: Uint8Array, { encoding, num_values: values }: Data): Runs {
  if (!BOUNDED.has(encoding)) throw new OutOfBounds(encoding);
  return new Runs(page, values);
}

type Data = Pick<Page, 'encoding' | 'num_values'>;

export function boundLevels(levels: Uint8Array, width: number, values: number): void {
  if (width > 0) new Runs(levels, values).boundRest(width);
}

class Runs {
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly values: number,
  ) {}

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new OutOfBounds('end of a page');
    return byte;
  }

  boundWithLength(width: number): void {
    const length = this.byte() + this.byte() * 2 ** 8 + this.byte() * 2 ** 16 + this.byte() * 2 ** 24;
    const start = this.at;
    if (length > this.bytes.length - start) throw new OutOfBounds('levels');
    this.boundRest(width);
    this.at = start + length;
  }

  boundRest(width: number): void {
    if (width > 32) throw new OutOfBounds('bits of a value');
    let left = this.values;
    while (left > 0 && this.at < this.bytes.length) {
      const run = this.number();
      const groups = Math.floor(run / 2);
      const isPacked = run % 2 === 1;
      const count = isPacked ? 8 * groups : groups;
      if (count > left + (isPacked ? FILLED_UP : 0)) throw new OutOfBounds('run');
      left -= count;
      this.at += isPacked ? groups * width : Math.ceil(width / 8);
    }
  }

  private number(): number {
    let number = 0;
    for (let power = 0; power < 35; power += 7) {
      const byte = this.byte();
      number += (byte % 128) * 2 ** power;
      if (byte < 128) return number;
    }
    throw new OutOfBounds('a number without an end');
  }
}
