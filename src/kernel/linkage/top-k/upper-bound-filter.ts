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

/** More than what rounding and straight lines between knots take from a bound. */
const SLACK = unitsOf(2e-3);

/** So many queries, spread over their bank, tell which codes are alike. */
const SAMPLES = 24;

/**
 * Bounds the score of a query with every record of a bank, many times as fast as scoring: sums of tables by small codes, in
 * tight loops over columns. A record begins with the most that its block of neighbours can weigh, and is left as soon as what it
 * is found to be below that puts it out of reach.
 *
 * No bound is below the score. Comparisons that have no bound are scored there and then.
 */
export class UpperBoundFilter {
  /** Where the records stand, behind the place that was asked from, that the last call has found, and their bounds in units. */
  readonly found: Int32Array;
  readonly foundUnits: Int32Array;
  private count = 0;
  private readonly layers: readonly Layer[];
  private readonly unbounded: readonly Scorer[];
  private readonly exactWeights = new Map<GroupComparison, ExactWeights>();
  private readonly codesOf = new Map<GroupComparison, Codes>();
  /** Those that can say more exactly what they have said of a record. */
  private readonly exacting: readonly ExactingBound[];
  /** Of the query. */
  private exact: readonly WeighedColumn[] = [];
  private left: readonly WeighedColumn[] = [];
  private lacking: readonly ClassColumn[] = [];
  private speaking: readonly Scorer[] = [];
  /** Its caps are what the records of a block can weigh at most, if no word touches them. */
  private readonly workplace: QueryScratch;
  private readonly slots: Int32Array;
  private readonly scores = new Float64Array(AT_ONCE);
  /** Of those that are asked for what bounds have said too much. */
  private readonly numbers = new Int32Array(AT_ONCE);
  private readonly excesses = new Int32Array(AT_ONCE);

  /** @param most of how many records it is asked at once */
  constructor(pairing: Pairing, digest: BoundIndex, most: number) {
    const unbounded: Scorer[] = [];
    const exactBounds = new Map<GroupComparison, ExactBound>();
    const byCodes = new Map<Codes, PoweredBound[]>();
    for (const { comparison, scorer, power } of scorersOf(pairing)) {
      const bound = boundOf(comparison, { pairing, digest, scorer });
      if (bound instanceof ExactBound && !bound.codes.hasOverflow) exactBounds.set(comparison, bound);
      if (bound) this.codesOf.set(comparison, bound.codes);
      if (bound) byCodes.set(bound.codes, [...(byCodes.get(bound.codes) ?? []), { bound, power }]);
      else unbounded.push(scorer);
    }
    this.unbounded = unbounded;
    this.exacting = Array.from(byCodes.values())
      .flat()
      .flatMap(({ bound }) => (isExacting(bound) ? [bound] : []));
    const { order, workplace } = digest;
    this.workplace = workplace;
    workplace.enter(this);
    const samples = spread(pairing.queryBank.columns.isAlive, SAMPLES);
    const rows = digest.rowsOf(Array.from(byCodes.keys()));
    for (const [comparison, bound] of exactBounds)
      this.exactWeights.set(comparison, { bound, ...rows.of(bound.codes) });
    this.layers = Array.from(byCodes, ([codes, bounds]) => new Layer(codes, bounds, digest, samples, rows));
    this.slots = order.slots;
    this.found = new Int32Array(Math.min(most, order.size));
    this.foundUnits = new Int32Array(this.found.length);
  }

  /** What the comparison weighs for each code, of the query that was begun last; undefined where it is not a matter of a code. */
  exactWeightsOf(comparison: GroupComparison): ExactWeights | undefined {
    return this.exactWeights.get(comparison);
  }

  /** What has been said of the comparison by code, in units, of the query that was begun last; undefined where its codes are others' too. */
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

  /** First what tells most; where classes have been reckoned with, what tells most beyond that. */
  private arrange(columns: readonly LayerColumn[]): void {
    this.exact = columns.toSorted((x, y) => y.tells - x.tells).map(({ exact }) => exact);
    this.lacking = columns.flatMap(({ classes }) => classes ?? []);
    // All together never more than can be told, so that either way of adding up comes to the same sums.
    const steps = Math.floor(MOST_LACK / Math.max(1, this.lacking.length));
    this.left = columns
      .map((column) => ({ left: column.left, tells: column.tells - column.weighClasses(steps) }))
      .sort((x, y) => y.tells - x.tells)
      .map(({ left }) => left);
  }

  /**
   * Finds the records from `from` up to `to` of the list whose bounds, in units, are at least `least` and below `above`.
   *
   * @returns how many there are; they stand in `found`, in the order of the list
   */
  find(asked: AskedRecords, from: number, to: number, least: number, above: number): number {
    return this.search(asked, to, { from, least, above, excess: true });
  }

  /** Finds all of them, with bounds of which nothing is taken that they say too much: the caller may ask for it (`excessOf`). */
  findAll(asked: AskedRecords, from: number, to: number): number {
    return this.search(asked, to, { from, least: NEVER, above: ALL, excess: false });
  }

  private search(asked: AskedRecords, to: number, range: Range): number {
    const { from, least } = range;
    if (!this.workplace.isOf(this)) throw new TypeError('Another query has been begun with this digest.');
    this.count = 0;
    const { numbers } = asked;
    const { loops } = this.workplace.order;
    const { near } = this.workplace;
    for (let begin = from; begin < to; begin += AT_ONCE) {
      const end = Math.min(to, begin + AT_ONCE);
      const [first, last] = [numbers[begin]!, numbers[end - 1]!];
      // Most often everybody is asked: then neighbours in the list are neighbours in the order, and the list is not read.
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

  /** The sums of those that are left, and which of them are asked for. */
  private addUp(part: Part, range: Range): void {
    const { near, order } = this.workplace;
    let { size } = part;
    const columns = part.first === BY_NUMBERS ? this.exact : this.left;
    // All codes of a record stand in one row: who has the first near has them all.
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

  /** By how many units the bounds of a record are more than it weighs, as far as they can tell: far slower than a bound. */
  excessOf(number: number): number {
    this.numbers[0] = number;
    this.findExcesses(1);
    return this.excesses[0]!;
  }

  /** The same of the first so many of `numbers`. */
  private findExcesses(count: number): void {
    const { numbers, excesses } = this;
    const { values } = this.workplace.near;
    excesses.fill(0, 0, count);
    for (const bound of this.exacting) bound.excess(numbers, count, excesses);
    // Whoever may weigh anything is not reckoned with.
    for (let at = 0; at < count; at += 1)
      if (excesses[at]! > 0 && values[numbers[at]!]! >= ANYTHING / 2) excesses[at] = 0;
  }

  /** Takes what bounds have said too much; leaves those that still reach. */
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
    // An array of its own each time: scorers take one that comes again for the same records.
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

/** What is exact by a record's code, and where codes stand by number. */
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

/** Those left of the records from `begin` of the list on. */
interface Part {
  readonly begin: number;
  /** Their first number, where they follow each other. */
  readonly first: number;
  readonly size: number;
}

/** Of those that do not. */
const BY_NUMBERS = -1;

/** So many of the slots that are alive, in equal steps. */
function spread(isAlive: Uint8Array, most: number): Int32Array {
  const slots = Int32Array.from(isAlive.keys()).filter((slot) => isAlive[slot] === 1);
  const count = Math.min(most, slots.length);
  return Int32Array.from({ length: count }, (_, at) => slots[Math.floor((at * slots.length) / count)]!);
}
