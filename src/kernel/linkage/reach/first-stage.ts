import { type Pairing, type Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import type { BankDigest } from './bank-digest.js';
import type { Bound } from './bound.js';
import { boundOf } from './bounds.js';
import { type Codes, tableFor } from './code-book.js';
import { Touched } from './touched.js';
import { ANYTHING, NEVER, unitsOf } from './units.js';

/** More than what rounding and straight lines between knots take from a bound. */
const SLACK = unitsOf(2e-3);

/** Slots that are bounded at once: what is worked on stays in the processor's nearest memory. */
export const BOUND_BLOCK = 2048;

interface PoweredBound {
  readonly bound: Bound;
  readonly power: number;
}

/** A column of codes, and what each code weighs at most by all bounds over it together. */
interface Layer {
  readonly codes: Codes;
  readonly bounds: readonly PoweredBound[];
  readonly table: Float32Array;
  /** The table in units. */
  readonly units: Int16Array;
}

/** What the loops read of a layer. */
interface Column {
  readonly codes: Uint16Array;
  readonly units: Int16Array;
  readonly most: number;
  readonly mean: number;
}

/**
 * Bounds the score of a query with every record of a bank, many times as fast as scoring: sums of tables by small codes, in
 * tight loops over columns.
 *
 * No bound is below the score. Comparisons that have no bound are scored there and then. Where only rare words are asked for, the
 * sums are no bounds but estimates.
 */
export class FirstStage {
  private readonly layers: readonly Layer[];
  private readonly unbounded: readonly Scorer[];
  /** Of the query. */
  private active: readonly Column[] = [];
  private speaking: readonly Scorer[] = [];
  private readonly touched: Touched;
  private readonly scores = new Float64Array(BOUND_BLOCK);
  /** Where in the block the records are that the leading layers leave a chance. */
  private readonly near = new Int32Array(BOUND_BLOCK);
  /** Says nothing of anybody. */
  private readonly silent: Column;

  /** @param rareWords words that more records hold than this are passed over */
  constructor(pairing: Pairing, digest: BankDigest, rareWords = Infinity) {
    const unbounded: Scorer[] = [];
    const byCodes = new Map<Codes, PoweredBound[]>();
    for (const { comparison, scorer, power } of scorersOf(pairing)) {
      const bound = boundOf(comparison, { pairing, digest, scorer });
      if (bound) byCodes.set(bound.codes, [...(byCodes.get(bound.codes) ?? []), { bound, power }]);
      else unbounded.push(scorer);
    }
    this.unbounded = unbounded;
    this.layers = Array.from(byCodes, ([codes, bounds]) => {
      const table = tableFor(codes);
      return { codes, bounds, table, units: new Int16Array(table.length) };
    });
    this.touched = new Touched(digest.bank.size, rareWords);
    this.silent = { codes: new Uint16Array(digest.bank.size), units: new Int16Array(1), most: 0, mean: 0 };
  }

  begin(query: number): void {
    this.touched.clear();
    this.speaking = this.unbounded.filter((scorer) => scorer.begin(query));
    for (const { codes, bounds, table, units } of this.layers) {
      table.fill(0, 0, codes.size);
      for (const { bound, power } of bounds) bound.add(query, power, table, this.touched);
      for (let code = 0; code < table.length; code += 1) units[code] = unitsOf(table[code]!);
    }
    this.active = this.layers
      .map((layer) => columnOf(layer))
      .filter(({ most, mean }) => most !== 0 || mean !== 0)
      .sort((x, y) => y.most - y.mean - (x.most - x.mean));
  }

  /**
   * Writes the bounds of slots[from .. to), in units, to out[0 .. to - from).
   *
   * @param least where a bound is below this, what is written is below it too, and no more
   */
  bound(slots: Int32Array, from: number, to: number, least: number, out: Int32Array): void {
    this.addLeading(slots, from, to, out);
    if (this.speaking.length > 0) this.addScores(slots, from, to, out);
    this.addRest(slots, from, to, least, out);
  }

  private addLeading(slots: Int32Array, from: number, to: number, out: Int32Array): void {
    const { active, silent } = this;
    const { values } = this.touched;
    const [one, two, three] = [active[0] ?? silent, active[1] ?? silent, active[2] ?? silent];
    const [a, b, c] = [one.units, two.units, three.units];
    const [ofA, ofB, ofC] = [one.codes, two.codes, three.codes];
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      out[i - from] = SLACK + values[slot]! + a[ofA[slot]!]! + b[ofB[slot]!]! + c[ofC[slot]!]!;
    }
  }

  private addScores(slots: Int32Array, from: number, to: number, out: Int32Array): void {
    const { scores } = this;
    scores.fill(0);
    for (const scorer of this.speaking) scorer.addScores(slots, from, to, scores);
    for (let i = 0; i < to - from; i += 1) out[i]! += unitsOf(scores[i]!);
  }

  private addRest(slots: Int32Array, from: number, to: number, least: number, out: Int32Array): void {
    const { near } = this;
    const rest = this.active.slice(LEADING);
    const needed = Math.max(NEVER, least - rest.reduce((sum, { most }) => sum + Math.max(0, most), 0));
    let count = 0;
    for (let i = 0; i < to - from; i += 1) {
      near[count] = i;
      // 1 where the sum so far is needed or more: no branch, for which way it goes cannot be foreseen.
      count += (needed - 1 - out[i]!) >>> 31;
    }
    for (const { codes, units } of rest) {
      for (let at = 0; at < count; at += 1) {
        const i = near[at]!;
        out[i]! += units[codes[slots[from + i]!]!]!;
      }
    }
  }
}

/** A layer as the loops read it; its most, and its mean over all records. */
function columnOf({ codes, units }: Layer): Column {
  let [most, sum, records] = [codes.hasOverflow ? ANYTHING : -Infinity, 0, 0];
  for (const [code, count] of codes.counts.entries()) {
    most = Math.max(most, units[code]!);
    sum += count * units[code]!;
    records += count;
  }
  return { codes: codes.codes, units, most, mean: records === 0 ? 0 : sum / records };
}

/** How many layers are added at once: the sums are written once for all of them. */
const LEADING = 3;
