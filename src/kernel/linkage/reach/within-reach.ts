import type { Pairing, Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import { power10 } from '../logarithms.js';
import type { ScoredBlock } from '../top-lists.js';
import type { BankDigest } from './bank-digest.js';
import { BOUND_BLOCK, FirstStage } from './first-stage.js';
import type { Thrift } from './thrift.js';
import { mostOf, NEVER, stepOf, stepOfUnits, STEPS, unitsOfStep } from './units.js';

/** Records among which the likeliest are scored first. */
const FIELD = 65_536;
/** Pairs that are scored before the floors are looked at again. */
const ROUND = 64;

/** One pair in so many of those out of reach is scored all the same, for what they weigh together. */
export const ONE_IN = 1024;

/** Takes what is scored, and says what a score must reach to be of use. */
export interface Reacher {
  /** Whether a pair with the record of the slot is of use at this score. */
  reaches(slot: number, score: number): boolean;
  /** No score below this is of use with any record; the same for all until the next block is taken. */
  readonly floor: number;
  take(block: ScoredBlock): void;
  /** A pair that was not taken, for `weight` of its like. */
  sample(slot: number, ratio: number, weight: number): void;
  /** The records that were compared by their bounds alone. */
  pass(slots: Int32Array, from: number, isScored: Uint8Array, size: number): void;
}

/** One record in so many shows how high the estimates are that are worth finishing. */
const ONE_IN_SAMPLE = 64;

/**
 * Scores of a query all pairs that can reach a list, those with the highest bounds first, and no others; with thrift only so many,
 * those with the highest estimates.
 */
export class WithinReach {
  /** Pairs that were scored. */
  scored = 0;
  private readonly stage: FirstStage;
  private readonly scorers: readonly Scorer[];
  private speaking: readonly Scorer[] = [];
  private readonly bounds = new Int32Array(BOUND_BLOCK);
  /** The step of the bound of each record of the field, and how many have each. */
  private readonly steps: Uint16Array;
  private readonly records = new Uint32Array(STEPS);
  private readonly isScored: Uint8Array;
  private readonly field: number;
  private readonly positions = new Int32Array(ROUND);
  private readonly scores = new Float64Array(ROUND);
  private readonly ratios = new Float64Array(ROUND);

  constructor(
    pairing: Pairing,
    digest: BankDigest,
    private readonly thrift?: Thrift,
  ) {
    this.field = thrift ? digest.bank.size : FIELD;
    this.steps = new Uint16Array(this.field);
    this.isScored = new Uint8Array(this.field);
    this.stage = new FirstStage(pairing, digest, thrift?.mostHolders);
    this.scorers = scorersOf(pairing).map(({ scorer }) => scorer);
  }

  /**
   * Compares the query with slots[first ..].
   *
   * @param start which of the first pairs out of reach stands for the others of its thousand
   */
  compare(query: number, slots: Int32Array, first: number, start: number, reacher: Reacher): void {
    this.stage.begin(query);
    this.speaking = this.scorers.filter((scorer) => scorer.begin(query));
    for (let from = first; from < slots.length; from += this.field) {
      const size = Math.min(this.field, slots.length - from);
      this.isScored.fill(0, 0, size);
      const least = this.thrift ? this.leastOfSample(slots, this.thrift.most) : stepOf(reacher.floor);
      this.boundField(slots, from, size, unitsOfStep(least));
      this.scoreField(slots, from, size, reacher);
      this.sampleField(slots, from, size, start, reacher);
      reacher.pass(slots, from, this.isScored, size);
    }
  }

  /** A step above which, as far as one record in so many shows, there are more than are to be scored. */
  private leastOfSample(slots: Int32Array, most: number): number {
    const sample = new Int32Array(Math.ceil(slots.length / ONE_IN_SAMPLE));
    for (let i = 0; i < sample.length; i += 1) sample[i] = slots[i * ONE_IN_SAMPLE]!;
    this.boundField(sample, 0, sample.length, NEVER);
    return this.stepWith(Math.ceil((2 * most) / ONE_IN_SAMPLE), STEPS);
  }

  private boundField(slots: Int32Array, from: number, size: number, least: number): void {
    const { bounds, steps, records } = this;
    records.fill(0);
    steps.fill(0, 0, size);
    for (let begin = 0; begin < size; begin += BOUND_BLOCK) {
      const end = Math.min(size, begin + BOUND_BLOCK);
      this.stage.bound(slots, from + begin, from + end, least, bounds);
      for (let at = begin; at < end; at += 1) {
        if (bounds[at - begin]! < least) continue;
        const step = stepOfUnits(bounds[at - begin]!);
        steps[at] = step;
        records[step]! += 1;
      }
    }
  }

  /** From the highest bounds down, by and by more at once, until none can reach. */
  private scoreField(slots: Int32Array, from: number, size: number, reacher: Reacher): void {
    let [above, many] = [STEPS, 2 * ROUND];
    if (this.thrift) {
      // Whoever was not bounded to the end is not among the likeliest.
      const least = Math.max(1, this.stepWith(this.thrift.most, above));
      this.scoreSteps(slots, from, size, { least, above }, reacher);
      return;
    }
    while (above > 0 && above > stepOf(reacher.floor)) {
      const least = Math.max(this.stepWith(many, above), stepOf(reacher.floor));
      this.scoreSteps(slots, from, size, { least, above }, reacher);
      above = least;
      many *= 4;
    }
  }

  /** The step down to which so many records stand, from below `above`. */
  private stepWith(many: number, above: number): number {
    let [step, count] = [above, 0];
    while (step > 0 && count < many) {
      step -= 1;
      count += this.records[step]!;
    }
    return step;
  }

  private scoreSteps(
    slots: Int32Array,
    from: number,
    size: number,
    { least, above }: { readonly least: number; readonly above: number },
    reacher: Reacher,
  ): void {
    const { steps, positions } = this;
    let count = 0;
    for (let position = 0; position < size; position += 1) {
      const step = steps[position]!;
      if (step < least || step >= above) continue;
      if (!reacher.reaches(slots[from + position]!, mostOf(step))) continue;
      positions[count] = position;
      count += 1;
      if (count < ROUND) continue;
      this.scoreRound(slots, from, count, reacher);
      count = 0;
    }
    this.scoreRound(slots, from, count, reacher);
  }

  private scoreRound(slots: Int32Array, from: number, size: number, reacher: Reacher): void {
    if (size === 0) return;
    const partners = Int32Array.from({ length: size }, (_, i) => slots[from + this.positions[i]!]!);
    for (let i = 0; i < size; i += 1) this.isScored[this.positions[i]!] = 1;
    this.score(partners);
    this.scored += size;
    reacher.take({ partners, from: 0, size, scores: this.scores, ratios: this.ratios });
  }

  /** @param partners an array of its own each time: scorers take one that comes again for the same records */
  private score(partners: Int32Array): void {
    const { scores, ratios } = this;
    scores.fill(0, 0, partners.length);
    for (const scorer of this.speaking) scorer.addScores(partners, 0, partners.length, scores);
    for (let i = 0; i < partners.length; i += 1) ratios[i] = power10(scores[i]!);
  }

  private sampleField(slots: Int32Array, from: number, size: number, start: number, reacher: Reacher): void {
    // A field may be a whole bank: its sample is scored in rounds too.
    const drawn: number[] = [];
    const skip = (ONE_IN + (start % ONE_IN) - (from % ONE_IN)) % ONE_IN;
    for (let position = skip; position < size; position += ONE_IN)
      if (this.isScored[position] === 0) drawn.push(slots[from + position]!);
    for (let at = 0; at < drawn.length; at += ROUND) {
      const round = Int32Array.from(drawn.slice(at, at + ROUND));
      this.score(round);
      for (const [i, slot] of round.entries()) reacher.sample(slot, this.ratios[i]!, ONE_IN);
    }
  }
}
