import type { Bank } from '../bank.js';
import { NO_DAY } from '../calendar.js';
import type { BoundKernels } from './bound-kernels.js';
import { boundKernels } from './make-kernels.js';

/** Step of the days, within which records of one district are neighbours. */
const DAYS_A_STEP = 32;
const DAY_STEPS = 4096;
const CELLS = 8192;
const MOST_RECORDS = 2 ** 26;

/** Cell of places whose country alone is known, or not even that: behind all districts. */
const NOWHERE = 2 ** 18;

/**
 * Order of the records of a bank, as numbers from 0: those of one district, and then of one month, follow
 * each other, so that one bound covers hundreds of neighbours.
 */
export class RecordOrder {
  /** Slot by number. */
  readonly slots: Int32Array;
  /** Number by slot; 0 for a slot that is not among them. */
  readonly numberOf: Int32Array;
  /** Loops over arrays by number, and the memory of these arrays. */
  readonly loops: BoundKernels;

  constructor(bank: Bank, slots = bank.slots()) {
    if (slots.length > MOST_RECORDS) throw new RangeError(`More than ${MOST_RECORDS} records.`);
    const cells = rankedCells(bank);
    const { place, deathFirst, eventFirst } = bank.columns;
    const keys = Float64Array.from(slots, (slot, at) => {
      const first = deathFirst[slot] === NO_DAY ? eventFirst[slot]! : deathFirst[slot]!;
      const step = Math.min(DAY_STEPS - 1, Math.floor(Math.max(0, first) / DAYS_A_STEP));
      return (cells[place[slot]!]! * DAY_STEPS + step) * MOST_RECORDS + at;
    }).sort();
    this.slots = Int32Array.from(keys, (key) => slots[key % MOST_RECORDS]!);
    this.numberOf = new Int32Array(bank.size);
    for (const [number, slot] of this.slots.entries()) this.numberOf[slot] = number;
    this.loops = boundKernels(slots.length);
  }

  get size(): number {
    return this.slots.length;
  }

  /** Returns a column for codes of all records, none of them set yet. */
  codes(): Uint16Array {
    return this.loops.uint16(this.size);
  }
}

/** Returns the rank of every place's district of one degree, neighbours near each other (Morton's order). */
function rankedCells({ lexicon: { places } }: Bank): Float64Array {
  const { lat, lon, spreadKm, country } = places.columns;
  const cells = Float64Array.from({ length: places.size }, (_, place) =>
    spreadKm[place] === 0
      ? NOWHERE + country[place]!
      : interleaved(Math.floor(lat[place]! + 90), Math.floor(lon[place]! + 180)),
  );
  const rankOf = new Map(Array.from(new Set(cells).values()).sort((x, y) => x - y).map((cell, rank) => [cell, rank])); // prettier-ignore
  return cells.map((cell) => Math.min(CELLS - 1, rankOf.get(cell) ?? 0));
}

/** Interleaves the bits of two numbers below 512. */
function interleaved(x: number, y: number): number {
  let cell = 0;
  for (let bit = 0; bit < 9; bit += 1)
    cell |= (((x >> bit) & 1) << (2 * bit + 1)) | (((y >> bit) & 1) << (2 * bit));
  return cell;
}
