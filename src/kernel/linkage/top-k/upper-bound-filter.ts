import type { GroupComparison, Pairing, Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import type { AskedRecords } from './asked-records.js';
import type { BoundIndex } from './bound-index.js';
import type { Bound } from './bound.js';
import { AT_ONCE, type ClassColumn, MOST_LACK, type WeighedColumn } from './bound-kernels.js';
import { boundOf } from './bounds.js';
import { ExactBound } from './exact-bound.js';
import type { Codes } from './code-table.js';
import { type LayerColumn, Layer, type PoweredBound } from './layer.js';
import { ALL, ANYTHING, NEVER, unitsOf } from './units.js';
import type { QueryScratch } from './query-scratch.js';

/** Slack of a bound: more than it loses by rounding and by straight lines between knots. */
const SLACK = unitsOf(2e-3);

/** Number of queries, spread over their bank, that show which codes are alike. */
const SAMPLES = 24;

/**
 * First stage of the search: bounds the score of a query with every record of a bank, many times as fast as
 * scoring, by sums of tables over small codes in tight loops over columns. A record begins with the most that
 * its block of neighbours can weigh, and is dropped as soon as it is known to be out of reach.
 *
 * No bound is below the score. Comparisons that have no bound are scored there and then.
 */
export class UpperBoundFilter {
  /**
   * Places of the records that the last call has found, counted from the place that was asked from, and their
   * bounds in units.
   */
  readonly found: Int32Array;
  readonly foundUnits: Int32Array;
  private count = 0;
  private readonly layers: readonly Layer[];
  private readonly unbounded: readonly Scorer[];
  private readonly exactWeights = new Map<GroupComparison, ExactWeights>();
  private readonly codesOf = new Map<GroupComparison, Codes>();
  /** Bounds that can tell by how much they are too high for a record. */
  private readonly exacting: readonly ExactingBound[];
  /** Columns and scorers of the current query. */
  private exact: readonly WeighedColumn[] = [];
  private left: readonly WeighedColumn[] = [];
  private lacking: readonly ClassColumn[] = [];
  private speaking: readonly Scorer[] = [];
  /** Scratch memory; its caps are the most that the records of a block can weigh, if no word touches them. */
  private readonly workplace: QueryScratch;
  private readonly slots: Int32Array;
  private readonly scores = new Float64Array(AT_ONCE);
  /** Numbers of the records whose bounds are asked for their excess. */
  private readonly numbers = new Int32Array(AT_ONCE);
  private readonly excesses = new Int32Array(AT_ONCE);

  /** @param most number of records that are asked at once */
  constructor(pairing: Pairing, boundIndex: BoundIndex, most: number) {
    const unbounded: Scorer[] = [];
    const exactBounds = new Map<GroupComparison, ExactBound>();
    const byCodes = new Map<Codes, PoweredBound[]>();
    for (const { comparison, scorer, power } of scorersOf(pairing)) {
      const bound = boundOf(comparison, { pairing, boundIndex, scorer });
      if (bound instanceof ExactBound && !bound.codes.hasOverflow) exactBounds.set(comparison, bound);
      if (bound) this.codesOf.set(comparison, bound.codes);
      if (bound) byCodes.set(bound.codes, [...(byCodes.get(bound.codes) ?? []), { bound, power }]);
      else unbounded.push(scorer);
    }
    this.unbounded = unbounded;
    this.exacting = Array.from(byCodes.values())
      .flat()
      .flatMap(({ bound }) => (isExacting(bound) ? [bound] : []));
    const { order, workplace } = boundIndex;
    this.workplace = workplace;
    workplace.enter(this);
    const samples = spread(pairing.queryBank.columns.isAlive, SAMPLES);
    const rows = boundIndex.rowsOf(Array.from(byCodes.keys()));
    for (const [comparison, bound] of exactBounds)
      this.exactWeights.set(comparison, { bound, ...rows.of(bound.codes) });
    this.layers = Array.from(
      byCodes,
      ([codes, bounds]) => new Layer(codes, bounds, boundIndex, samples, rows),
    );
    this.slots = order.slots;
    this.found = new Int32Array(Math.min(most, order.size));
    this.foundUnits = new Int32Array(this.found.length);
  }

  /**
   * Returns the weights of the comparison by code, for the query that was begun last; undefined where the
   * weight does not depend on a code alone.
   */
  exactWeightsOf(comparison: GroupComparison): ExactWeights | undefined {
    return this.exactWeights.get(comparison);
  }

  /**
   * Returns the bounds of the comparison by code, in units, for the query that was begun last; undefined
   * where other comparisons share its codes.
   */
  boundsOf(comparison: GroupComparison): CodedBounds | undefined {
    const codes = this.codesOf.get(comparison);
    return this.layers.find((layer) => layer.codes === codes)?.ofOneBound;
  }

  begin(query: number): void {
    const { workplace } = this;
    const { touched, near } = workplace;
    workplace.enter(this);
    touched.clear();
    this.speaking = this.unbounded.filter((scorer) => scorer.begin(query));
    for (const layer of this.layers) layer.begin(query, touched);
    near.caps.fill(SLACK + (this.speaking.length > 0 ? ANYTHING : 0));
    this.arrange(this.layers.flatMap((layer) => layer.columnFor(near.caps) ?? []));
  }

  /**
   * Sorts the columns: first what tells most; where classes have been counted, what tells most beyond that.
   */
  private arrange(columns: readonly LayerColumn[]): void {
    this.exact = columns.toSorted((x, y) => y.tells - x.tells).map(({ exact }) => exact);
    this.lacking = columns.flatMap(({ classes }) => classes ?? []);
    // The sum never exceeds `MOST_LACK`, so that either way of adding up comes to the same sums.
    const steps = Math.floor(MOST_LACK / Math.max(1, this.lacking.length));
    this.left = columns
      .map((column) => ({ left: column.left, tells: column.tells - column.weighClasses(steps) }))
      .sort((x, y) => y.tells - x.tells)
      .map(({ left }) => left);
  }

  /**
   * Finds the records from `from` up to `to` of the list whose bounds, in units, are at least `least` and
   * below `above`.
   *
   * @returns how many there are; they stand in `found`, in the order of the list
   */
  find(asked: AskedRecords, from: number, to: number, least: number, above: number): number {
    return this.search(asked, to, { from, least, above, excess: true });
  }

  /** Finds all of them, with bounds from which no excess is taken: the caller may ask for it (`excessOf`). */
  findAll(asked: AskedRecords, from: number, to: number): number {
    return this.search(asked, to, { from, least: NEVER, above: ALL, excess: false });
  }

  private search(asked: AskedRecords, to: number, range: Range): number {
    const { from, least } = range;
    if (!this.workplace.isOf(this))
      throw new TypeError('Another query has been begun with this bound index.');
    this.count = 0;
    const { numbers } = asked;
    const { loops } = this.workplace.order;
    const { near } = this.workplace;
    for (let begin = from; begin < to; begin += AT_ONCE) {
      const end = Math.min(to, begin + AT_ONCE);
      const [first, last] = [numbers[begin]!, numbers[end - 1]!];
      // Most often all records are asked: then neighbours in the list are neighbours in the order, and the
      // list is not read.
      if (asked.isInOrder && last - first === end - 1 - begin) {
        loops.lack(near, this.lacking, first, last + 1 - first);
        const size = loops.near(near, first, last + 1, least);
        this.addUp({ begin, first, size }, range);
      } else {
        near.numbers.set(numbers.subarray(begin, end));
        const size = loops.nearIn(near, end - begin, least);
        this.addUp({ begin, first: BY_NUMBERS, size }, range);
      }
    }
    return this.count;
  }

  /** Adds up the columns of those that are left, and takes those that are asked for. */
  private addUp(part: Part, range: Range): void {
    const { near, order } = this.workplace;
    let { size } = part;
    const columns = part.first === BY_NUMBERS ? this.exact : this.left;
    // All codes of a record are in one row: the first read brings them all near.
    if (columns[0]) order.loops.readAhead(near, part, columns[0]);
    for (const column of columns) {
      if (size === 0) return;
      size = order.loops.addColumn(near, { first: part.first, size }, column, range.least);
    }
    const left = { ...part, size };
    if (this.speaking.length > 0) this.addScores(left);
    this.take(range.excess ? { ...left, size: this.takeExcess(left, range.least) } : left, range);
  }

  private numberAt({ first }: Part, at: number): number {
    const { offsets, numbers } = this.workplace.near;
    return first === BY_NUMBERS ? numbers[offsets[at]!]! : first + offsets[at]!;
  }

  /**
   * Returns by how many units the bounds of a record exceed its weight, as far as they can tell: far slower
   * than a bound.
   */
  excessOf(number: number): number {
    this.numbers[0] = number;
    this.findExcesses(1);
    return this.excesses[0]!;
  }

  /** Finds the excesses of the first `count` records of `numbers`. */
  private findExcesses(count: number): void {
    const { numbers, excesses } = this;
    const { values } = this.workplace.near;
    excesses.fill(0, 0, count);
    for (const bound of this.exacting) bound.excess(numbers, count, excesses);
    // A record that may weigh anything keeps its bound.
    for (let at = 0; at < count; at += 1)
      if (excesses[at]! > 0 && values[numbers[at]!]! >= ANYTHING / 2) excesses[at] = 0;
  }

  /** Subtracts the excess of the bounds; keeps those that still reach. */
  private takeExcess(part: Part, least: number): number {
    const { offsets, sums } = this.workplace.near;
    const { numbers, excesses } = this;
    for (let at = 0; at < part.size; at += 1) numbers[at] = this.numberAt(part, at);
    this.findExcesses(part.size);
    let count = 0;
    for (let at = 0; at < part.size; at += 1) {
      const sum = sums[at]! - excesses[at]!;
      offsets[count] = offsets[at]!;
      sums[count] = sum;
      if (sum >= least) count += 1;
    }
    return count;
  }

  private addScores(part: Part): void {
    const { scores, slots } = this;
    const { sums } = this.workplace.near;
    const { size } = part;
    // A new array each time: scorers take the same array for the same records.
    const asked = Int32Array.from({ length: size }, (_, at) => slots[this.numberAt(part, at)]!);
    scores.fill(0);
    for (const scorer of this.speaking) scorer.addScores(asked, 0, size, scores);
    for (let at = 0; at < size; at += 1) sums[at]! += unitsOf(scores[at]!) - ANYTHING;
  }

  private take({ begin, size }: Part, { from, least, above }: Range): void {
    const { offsets, sums } = this.workplace.near;
    const { found, foundUnits } = this;
    for (let at = 0; at < size; at += 1) {
      const units = sums[at]!;
      if (units < least || units >= above) continue;
      found[this.count] = begin + offsets[at]! - from;
      foundUnits[this.count] = units;
      this.count += 1;
    }
  }
}

/** Exact weights of a comparison by code, and the array of the records' codes. */
export interface ExactWeights extends Pick<WeighedColumn, 'codes' | 'apartLog2'> {
  readonly bound: ExactBound;
}

export type CodedBounds = Pick<WeighedColumn, 'codes' | 'apartLog2' | 'units'>;

type ExactingBound = Bound & Required<Pick<Bound, 'excess'>>;

function isExacting(bound: Bound): bound is ExactingBound {
  return bound.excess !== undefined;
}

interface Range {
  readonly from: number;
  readonly least: number;
  readonly above: number;
  readonly excess: boolean;
}

/** Records that are left of those from `begin` of the list on. */
interface Part {
  readonly begin: number;
  /** Number of the first, where they are consecutive. */
  readonly first: number;
  readonly size: number;
}

/** Mark in place of the first number: the records are in `numbers`. */
const BY_NUMBERS = -1;

/** Returns `most` of the slots that are alive, in equal steps. */
function spread(isAlive: Uint8Array, most: number): Int32Array {
  const slots = Int32Array.from(isAlive.keys()).filter((slot) => isAlive[slot] === 1);
  const count = Math.min(most, slots.length);
  return Int32Array.from({ length: count }, (_, at) => slots[Math.floor((at * slots.length) / count)]!);
}
