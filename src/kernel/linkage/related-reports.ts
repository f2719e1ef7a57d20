import type { Bank } from './bank.js';
import { NO_DAY } from './calendar.js';
import { pairingOf } from './group-scorers.js';
import { CompanyScorer } from './groups/company.js';

/**
 * Days that the last contacts of two companions lie apart at most, for either to be looked for beside the
 * other.
 */
const DAYS_APART = 3;
/** Cells a degree; who was last heard of in a cell is looked for in the eight around it too. */
const CELLS_A_DEGREE = 2;
/**
 * Row of cells around the earth, and one more than its cells, so that neighbours across the end of a row are
 * none.
 */
const CELLS_A_ROW = 360 * CELLS_A_DEGREE + 2;
/**
 * Reports beside one that are weighed with it at most: the nearest in place, and of those the nearest in
 * days.
 */
export const MOST_BESIDE = 256;

/** The weights of DNA are asked of nobody here. */
const NOBODY = { allowed: Uint8Array.of(0), parties: 1 } as const;

/**
 * Finds the reports of a bank that are probably of companions of one journey or of relatives, taken to be of
 * two people: r L / (1 - r + r L) of docs/internals/kernels/linkage-companions.md. Reports that lie near in
 * days and place are looked up in cells of half a degree, so that a bank of a million asks each report about
 * some hundred others and not about all.
 */
export class RelatedReports {
  private readonly scorer: CompanyScorer;
  /** The slots of a cell, by day. */
  private readonly cells = new Map<number, number[]>();

  /** @param slots of the reports that count */
  constructor(
    private readonly bank: Bank,
    slots: Int32Array,
  ) {
    this.scorer = new CompanyScorer(pairingOf('duplicate_report', bank, bank, NOBODY));
    for (const slot of slots) {
      const cell = this.cellOf(slot);
      if (cell === undefined) continue;
      const known = this.cells.get(cell);
      if (known) known.push(slot);
      else this.cells.set(cell, [slot]);
    }
    const { eventFirst } = bank.columns;
    for (const cell of this.cells.values()) cell.sort((x, y) => eventFirst[x]! - eventFirst[y]! || x - y);
  }

  /** The slots of reports beside one in days and place, at most `MOST_BESIDE`. */
  beside(slot: number): readonly number[] {
    const cell = this.cellOf(slot);
    if (cell === undefined) return [];
    const found: number[] = [];
    for (const rows of [0, -1, 1])
      for (const columns of [0, -1, 1]) {
        const near = this.within(cell + rows * CELLS_A_ROW + columns, slot);
        found.push(...near.slice(0, MOST_BESIDE - found.length));
        if (found.length === MOST_BESIDE) return found;
      }
    return found;
  }

  /** The probabilities, 0 to 1, that one report and each of some others are related, in the order given. */
  chances(slot: number, others: readonly number[]): Float64Array {
    if (!this.scorer.begin(slot)) return new Float64Array(others.length);
    return Float64Array.from(others, (other) => this.scorer.relatedOf(other));
  }

  private within(cell: number, slot: number): number[] {
    const slots = this.cells.get(cell);
    if (slots === undefined) return [];
    const { eventFirst } = this.bank.columns;
    const day = eventFirst[slot]!;
    const from = firstFrom(slots, (other) => eventFirst[other]! >= day - DAYS_APART);
    const to = firstFrom(slots, (other) => eventFirst[other]! > day + DAYS_APART);
    const apart = (other: number): number => Math.abs(eventFirst[other]! - day);
    return slots
      .slice(from, to)
      .filter((other) => other !== slot)
      .sort((x, y) => apart(x) - apart(y) || x - y);
  }

  /** Undefined of a report without a day, or of which no more than the country is known. */
  private cellOf(slot: number): number | undefined {
    const { eventFirst, place } = this.bank.columns;
    const { spreadKm, lat, lon } = this.bank.lexicon.places.columns;
    const at = place[slot]!;
    if (eventFirst[slot] === NO_DAY || spreadKm[at] === 0) return undefined;
    return Math.floor(lat[at]! * CELLS_A_DEGREE) * CELLS_A_ROW + Math.floor(lon[at]! * CELLS_A_DEGREE);
  }
}

/** The first position of an ordered list at which a condition holds. */
function firstFrom(slots: readonly number[], holds: (slot: number) => boolean): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(slots[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
