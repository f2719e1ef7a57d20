/** Number of codes; the last is for records that found no place in the table. */
const CODES = 65_536;
const OVERFLOW = CODES - 1;
/**
 * Limit of the overflow: where more than one record in so many is in it, records are better weighed one by
 * one.
 */
const OVERFLOWING_ONE_IN = 64;

/** Small whole numbers of the records: those with one code are alike in all that a group compares. */
export interface Codes {
  /** Codes by the number of the record. */
  readonly codes: Uint16Array;
  /** Number of distinct codes, without that of the overflow. */
  readonly size: number;
  /** Number of records by code. */
  readonly counts: readonly number[];
  /** True if some records found no code: nothing is known of them (`OVERFLOW`). */
  readonly hasOverflow: boolean;
  /** True if few enough records are in the overflow for the codes to be of use. */
  readonly isOfUse: boolean;
}

/** Table that gives each distinct key of a bank's records a code, in the order in which the keys come. */
export class CodeTable<Key> implements Codes {
  /** Number of the first record of each code. */
  readonly representatives: number[] = [];
  readonly counts: number[] = [];
  private overflowing = 0;
  private readonly known = new Map<Key, number>();

  /** @param codes of all records, none of them set yet */
  constructor(readonly codes: Uint16Array) {}

  get hasOverflow(): boolean {
    return this.overflowing > 0;
  }

  get isOfUse(): boolean {
    return this.overflowing * OVERFLOWING_ONE_IN <= this.codes.length;
  }

  get size(): number {
    return this.representatives.length;
  }

  /** Returns the code of the record; the facts of a new code are kept by the caller, who sees `size` grow. */
  put(number: number, key: Key): number {
    const code = this.known.get(key) ?? this.enter(number, key);
    this.codes[number] = code;
    if (code === OVERFLOW) this.overflowing += 1;
    else this.counts[code] = (this.counts[code] ?? 0) + 1;
    return code;
  }

  private enter(number: number, key: Key): number {
    if (this.size === OVERFLOW) return OVERFLOW;
    this.known.set(key, this.size);
    return this.representatives.push(number) - 1;
  }
}

/** Makes a table by code, in which records of the overflow weigh as much as anything may. */
export function tableFor({ size, hasOverflow }: Codes): Float32Array {
  const table = new Float32Array(hasOverflow ? CODES : size);
  if (hasOverflow) table[OVERFLOW] = Infinity;
  return table;
}
