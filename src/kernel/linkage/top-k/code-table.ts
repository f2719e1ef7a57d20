/** One more than the highest code; the last is for what found no place in the book. */
const CODES = 65_536;
const OVERFLOW = CODES - 1;
/** Where more than one record in so many is of the overflow, what they are is better weighed record by record. */
const OVERFLOWING_ONE_IN = 64;

/** Records by a small number: those of one number are alike in what a group looks at. */
export interface Codes {
  /** By number. */
  readonly codes: Uint16Array;
  /** How many there are, that of the overflow not counted. */
  readonly size: number;
  /** How many records have each. */
  readonly counts: readonly number[];
  /** Some records found no number: nothing is known of them (`OVERFLOW`). */
  readonly hasOverflow: boolean;
  /** They are few enough for the codes to tell something. */
  readonly isOfUse: boolean;
}

/** Gives every distinct key of a bank's records a code, in the order in which they come. */
export class CodeTable<Key> implements Codes {
  /** The number of a record of each code. */
  readonly representatives: number[] = [];
  readonly counts: number[] = [];
  private overflowing = 0;
  private readonly known = new Map<Key, number>();

  /** @param codes of all records, none of them given yet */
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

  /** The code of the record; a new one leaves its facts to the caller, who sees `size` grow. */
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

/** A table for all codes, where what is not in the book weighs as much as anything may. */
export function tableFor({ size, hasOverflow }: Codes): Float32Array {
  const table = new Float32Array(hasOverflow ? CODES : size);
  if (hasOverflow) table[OVERFLOW] = Infinity;
  return table;
}
