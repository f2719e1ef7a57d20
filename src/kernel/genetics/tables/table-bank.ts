import { restsOfRow, STATIONS } from './bounds.js';
import type { LocusSpan } from './panel.js';

/** Number of people whose rows lie side by side: one read of a profile's code serves all of them. */
export const LANES = 4;
/** Number of people of one piece of memory, which is never moved once it is there. */
export const SEGMENT = 256;

const BYTES = 8;

/** Layout of a row: what a thread needs to know of the panel. */
export interface RowShape {
  readonly spans: readonly LocusSpan[];
  readonly stride: number;
}

/** The memory of up to `SEGMENT` people. */
interface SegmentBuffers {
  readonly rows: SharedArrayBuffer;
  readonly best: SharedArrayBuffer;
  readonly rests: SharedArrayBuffer;
  readonly isUsed: SharedArrayBuffer;
}

export interface SharedTables {
  readonly size: number;
  readonly shape: RowShape;
  readonly segments: readonly SegmentBuffers[];
}

export interface Segment {
  /** Entry `code` of the person in a lane of a group: `(group * stride + code) * LANES + lane`. */
  readonly rows: Float64Array;
  /** The greatest value that anybody in the segment ever had at an entry. */
  readonly best: Float64Array;
  /** `STATIONS` a person: the most that the loci behind each station can add. */
  readonly rests: Float64Array;
  readonly isUsed: Uint8Array;
}

/**
 * Bank of the rows of all missing persons, in double precision and in shared memory.
 *
 * The same entry of four people lies side by side, half a line of the cache: a search reads the code of a
 * profile once for all four. People are kept in segments that never move; a place that nobody has is NaN,
 * which passes no threshold. While threads search, the bank that they were handed must not change: change
 * between searches, and share again.
 */
export class TableBank {
  private readonly list: Segment[];
  private readonly freeSlots: number[] = [];
  private count: number;

  constructor(
    readonly shape: RowShape,
    private readonly shared?: SharedTables,
  ) {
    this.list = (shared?.segments ?? []).map(attached);
    this.count = shared?.size ?? 0;
  }

  static attach(shared: SharedTables): TableBank {
    return new TableBank(shared.shape, shared);
  }

  /** Number of slots: one more than the highest slot ever used. */
  get size(): number {
    return this.count;
  }

  get segments(): readonly Segment[] {
    return this.list;
  }

  isInUse(slot: number): boolean {
    return this.list[Math.floor(slot / SEGMENT)]?.isUsed[slot % SEGMENT] === 1;
  }

  /**
   * Adds a row.
   * @returns the slot of the new row
   */
  add(row: Float64Array): number {
    this.requireOwn();
    const slot = this.freeSlots.pop() ?? this.count;
    if (slot === this.list.length * SEGMENT) this.list.push(attached(newBuffers(this.shape.stride)));
    this.count = Math.max(this.count, slot + 1);
    this.place(slot).isUsed[slot % SEGMENT] = 1;
    this.write(slot, row);
    return slot;
  }

  /** Puts a new row in the place of an old one: the family was changed, or got another relative's profile. */
  replace(slot: number, row: Float64Array): void {
    this.requireOwn();
    this.requireUsed(slot);
    this.write(slot, row);
  }

  remove(slot: number): void {
    this.requireOwn();
    this.requireUsed(slot);
    this.write(slot, new Float64Array(this.shape.stride).fill(Number.NaN));
    this.place(slot).isUsed[slot % SEGMENT] = 0;
    this.freeSlots.push(slot);
  }

  /** Returns a copy of a person's row. */
  row(slot: number): Float64Array {
    this.requireUsed(slot);
    const { rows, begin } = this.place(slot);
    return Float64Array.from({ length: this.shape.stride }, (_, code) => rows[begin + code * LANES]!);
  }

  /**
   * Returns the sum of a person's entries for the codes of one profile, which begin at a place of a list of
   * codes.
   */
  sumOf(slot: number, codes: Uint16Array, begin: number, loci: number): number {
    const { stride } = this.shape;
    const within = slot % SEGMENT;
    const base = Math.floor(within / LANES) * LANES * stride + (within % LANES);
    const { rows } = this.list[Math.floor(slot / SEGMENT)]!;
    let sum = 0;
    for (let locus = 0; locus < loci; locus += 1) sum += rows[base + codes[begin + locus]! * LANES]!;
    return sum;
  }

  share(): SharedTables {
    const buffer = (view: Float64Array | Uint8Array) => view.buffer as SharedArrayBuffer;
    const segments = this.list.map(({ rows, best, rests, isUsed }) => ({
      rows: buffer(rows),
      best: buffer(best),
      rests: buffer(rests),
      isUsed: buffer(isUsed),
    }));
    // A panel has more than a thread needs.
    const { spans, stride } = this.shape;
    return { size: this.count, shape: { spans, stride }, segments };
  }

  /**
   * Writes a row. The segment's greatest values only ever grow: a bound stays valid when a row is replaced or
   * taken out.
   */
  private write(slot: number, row: Float64Array): void {
    const { stride, spans } = this.shape;
    if (row.length !== stride) throw new RangeError('The row was made for another panel.');
    const { rows, best, rests, begin } = this.place(slot);
    for (let code = 0; code < stride; code += 1) {
      const value = row[code]!;
      rows[begin + code * LANES] = value;
      if (value > best[code]!) best[code] = value;
    }
    rests.set(restsOfRow(row, spans), (slot % SEGMENT) * STATIONS);
  }

  private place(slot: number): Segment & { readonly begin: number } {
    const within = slot % SEGMENT;
    const begin = Math.floor(within / LANES) * LANES * this.shape.stride + (within % LANES);
    return { ...this.list[Math.floor(slot / SEGMENT)]!, begin };
  }

  private requireOwn(): void {
    if (this.shared) throw new TypeError('A bank attached from shared memory is only read.');
  }

  private requireUsed(slot: number): void {
    if (!this.isInUse(slot)) throw new RangeError(`There is nobody in slot ${slot}.`);
  }
}

function newBuffers(stride: number): SegmentBuffers {
  const doubles = (length: number, value: number): SharedArrayBuffer => {
    const buffer = new SharedArrayBuffer(BYTES * length);
    new Float64Array(buffer).fill(value);
    return buffer;
  };
  return {
    rows: doubles(SEGMENT * stride, Number.NaN),
    best: doubles(stride, Number.NEGATIVE_INFINITY),
    rests: doubles(SEGMENT * STATIONS, Number.NEGATIVE_INFINITY),
    isUsed: new SharedArrayBuffer(SEGMENT),
  };
}

function attached({ rows, best, rests, isUsed }: SegmentBuffers): Segment {
  return {
    rows: new Float64Array(rows),
    best: new Float64Array(best),
    rests: new Float64Array(rests),
    isUsed: new Uint8Array(isUsed),
  };
}
