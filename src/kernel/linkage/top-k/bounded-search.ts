import type { Pairing } from '../comparison.js';
import { power10 } from '../logarithms.js';
import { type AskedRecords, ONE_IN_SAMPLE } from './asked-records.js';
import type { BoundIndex } from './bound-index.js';
import { RECORDS_A_BLOCK } from './blocks.js';
import { PairStates } from './pair-states.js';
import { UpperBoundFilter } from './upper-bound-filter.js';
import { type PartnerThresholds, unitsOfFloor } from './partner-thresholds.js';
import { PairScores } from './pair-scores.js';
import { BoundRanking } from './ranking.js';
import { ONE_IN, type ScoreSink, type BoundedScanOptions } from './score-sink.js';
import { FAR, type FoundRecords, UniformTailSample } from './uniform-tail-sample.js';
import { ALL, mostOf, NEVER, STEPS, UNITS } from './units.js';

/** Batch size: pairs that are scored before the floors are read again. */
const ROUND = 64;

/** Batch size where all pairs are scored. */
const MOST_AT_ONCE = 1024;

/**
 * Search of a query that scores all pairs that can reach a list, those with the highest bounds first, and no
 * others; with a score budget no more than that many.
 */
export class BoundedSearch {
  /** Number of pairs that were scored. */
  scored = 0;
  private readonly stage: UpperBoundFilter;
  private readonly slots: Int32Array;
  private readonly pairs: PairScores;
  private readonly pairStates: PairStates;
  private readonly sample: UniformTailSample;
  private readonly field: number;
  /** Ranking of the records of the field that were found. */
  private readonly ranking: BoundRanking;
  private readonly positions = new Int32Array(ROUND);
  private readonly numbers = new Int32Array(ROUND);
  /** Upper bounds of the same records. */
  private readonly bounds = new Float64Array(ROUND);
  private readonly scores = new Float64Array(MOST_AT_ONCE);
  private readonly ratios = new Float64Array(MOST_AT_ONCE);
  /** Number of records that the last call found, and the units from which on it looked. */
  private found: FoundRecords = { count: 0, least: NEVER };
  /** Number of pairs of the query that may still be scored. */
  private left = 0;

  constructor(
    pairing: Pairing,
    boundIndex: BoundIndex,
    private readonly options: BoundedScanOptions,
  ) {
    const records = boundIndex.order.size;
    this.field = Math.min(options.field, Math.max(1, records));
    this.stage = new UpperBoundFilter(pairing, boundIndex, this.field);
    this.slots = boundIndex.order.slots;
    this.pairStates = new PairStates(this.field);
    this.sample = new UniformTailSample(this.stage);
    this.ranking = new BoundRanking(this.field);
    this.pairs = new PairScores(pairing, boundIndex, this.stage, ROUND);
  }

  /**
   * Compares the query with the records from `first` on.
   *
   * @param start which of the first pairs out of reach stands for the others of its thousand
   */
  compare(query: number, asked: AskedRecords, first: number, start: number, reacher: ScoreSink): void {
    this.stage.begin(query);
    this.pairs.begin(query);
    this.left = this.options.scoreBudget?.most ?? Infinity;
    if (reacher.beside) this.scoreAll(reacher.beside, reacher);
    for (let from = first; from < asked.size; from += this.field) {
      const field = { asked, from, size: Math.min(this.field, asked.size - from) };
      this.pairStates.begin(field.size);
      this.sample.begin(start);
      this.scoreField(field, reacher);
      if (reacher.partners) this.scoreForPartners(field, reacher, reacher.partners);
      if (this.options.tail === 'weighed') this.drawField(field, start, reacher);
      else this.sampleField(field, start, reacher);
      this.passField(field, reacher);
    }
  }

  /** Scores the likeliest first: as many as show the floor of the lists, then those that can reach it. */
  private scoreField(field: Field, reacher: ScoreSink): void {
    let [least, above] = [this.firstLeast(field.asked), ALL];
    for (;;) {
      const { asked, from, size } = field;
      const count =
        least === NEVER
          ? this.stage.findAll(asked, from, from + size)
          : this.stage.find(asked, from, from + size, least, above);
      this.found = { count, least };
      this.ranking.make(this.stage.found, this.stage.foundUnits, count);
      this.scoreRanked(field, count, reacher);
      const floor = unitsOfFloor(reacher.floor);
      if (least <= floor || this.left <= 0) return;
      [above, least] = [least, floor];
    }
  }

  /**
   * Returns the units above which, as far as a sample shows, there are as many records as are to be scored
   * first.
   */
  private firstLeast(asked: AskedRecords): number {
    const { first = Infinity } = this.options;
    if (first >= asked.size) return NEVER;
    const wanted = Math.ceil(first / ONE_IN_SAMPLE);
    const count = this.sample.bound(asked, FAR);
    if (count < wanted) return FAR;
    this.ranking.make(this.stage.found, this.stage.foundUnits, count);
    return this.ranking.unitsWith(wanted);
  }

  private scoreRanked(field: Field, count: number, reacher: ScoreSink): void {
    const { positions, bounds } = this;
    const { places, above } = this.ranking;
    let [step, size] = [STEPS - 1, 0];
    for (let at = 0; at < count && this.left > 0; at += 1) {
      while (step > 0 && at >= above[step - 1]!) step -= 1;
      const most = mostOf(step);
      if (most < reacher.floor) break;
      const position = places[at]!;
      if (!this.mayReach(field, position, most, reacher)) continue;
      positions[size] = position;
      bounds[size] = most;
      size += 1;
      this.left -= 1;
      if (size < ROUND) continue;
      this.scoreRound(field, this.keepReaching(field, size, reacher), reacher);
      size = 0;
    }
    this.scoreRound(field, this.keepReaching(field, size, reacher), reacher);
  }

  /**
   * Scores the pairs that do not reach the query's own list, but may reach their partners': they are looked
   * for wherever any of the neighbours has a low floor.
   */
  private scoreForPartners(field: Field, reacher: ScoreSink, partners: PartnerThresholds): void {
    const { found, foundUnits } = this.stage;
    const { lowest, at: floors } = partners;
    let size = 0;
    for (let block = 0; block < lowest.length; block += 1) {
      // Pairs that reach the query's own floor have been scored.
      if (lowest[block]! >= unitsOfFloor(reacher.floor)) continue;
      const from = block * RECORDS_A_BLOCK;
      const to = Math.min(field.size, from + RECORDS_A_BLOCK);
      const count = this.stage.find(field.asked, from, to, lowest[block]!, ALL);
      for (let at = 0; at < count; at += 1) {
        const position = from + found[at]!;
        if (foundUnits[at]! < floors[position]! || this.pairStates.isScored(position)) continue;
        if (!reacher.reaches(this.slotAt(field, position), Infinity)) continue;
        this.positions[size] = position;
        size += 1;
        if (size < ROUND) continue;
        this.scoreRound(field, size, reacher);
        size = 0;
      }
    }
    this.scoreRound(field, size, reacher);
  }

  private scoreAll(slots: Int32Array, reacher: ScoreSink): void {
    const due = slots.filter((slot) => reacher.reaches(slot, Infinity));
    for (let from = 0; from < due.length; from += MOST_AT_ONCE) {
      const partners = due.slice(from, from + MOST_AT_ONCE);
      this.pairs.scoreUnknown(partners, this.scores);
      this.takeRound(partners, reacher);
    }
  }

  private mayReach(field: Field, position: number, most: number, reacher: ScoreSink): boolean {
    const slot = this.slotAt(field, position);
    if (!reacher.reaches(slot, most)) return false;
    if (this.found.least !== NEVER) return true;
    const excess = this.stage.excessOf(field.asked.numbers[field.from + position]!);
    return excess === 0 || reacher.reaches(slot, most - excess / UNITS);
  }

  private slotAt({ asked, from }: Field, position: number): number {
    return this.slots[asked.numbers[from + position]!]!;
  }

  /** Keeps those that still reach when their bounds are lowered; the others may be drawn for the tail. */
  private keepReaching(field: Field, size: number, reacher: ScoreSink): number {
    // The strongest pairs of an even tail have to be scored: a drawn pair stands for a thousand.
    if (this.options.tail !== 'weighed') return size;
    const { positions, bounds, pairStates } = this;
    const partners = this.find(field, positions, size);
    this.pairs.lower(this.numbers, size, bounds);
    let count = 0;
    for (let i = 0; i < size; i += 1) {
      const [position, bound] = [positions[i]!, bounds[i]!];
      if (bound >= reacher.floor && reacher.reaches(partners[i]!, bound)) {
        positions[count] = position;
        count += 1;
        continue;
      }
      pairStates.lower(position, bound);
      this.left += 1;
    }
    return count;
  }

  private scoreRound(field: Field, size: number, reacher: ScoreSink): void {
    if (size === 0) return;
    const { positions, pairStates } = this;
    for (let i = 0; i < size; i += 1) pairStates.score(positions[i]!);
    this.takeRound(this.score(field, positions, size), reacher);
  }

  /** Passes on the partners whose scores are in `scores`. */
  private takeRound(partners: Int32Array, reacher: ScoreSink): void {
    this.scored += partners.length;
    const { scores, ratios } = this;
    this.findRatios(partners.length);
    reacher.take({ partners, from: 0, size: partners.length, scores, ratios });
  }

  /** Scores the records at the first `size` of these places, and returns their slots. */
  private score(field: Field, positions: ArrayLike<number>, size: number): Int32Array {
    const partners = this.find(field, positions, size);
    this.pairs.score(this.numbers, size, this.scores);
    return partners;
  }

  /** Returns the slots, in a new array each time; the numbers are left in `numbers`. */
  private find({ asked, from }: Field, positions: ArrayLike<number>, size: number): Int32Array {
    const { numbers, slots } = this;
    const partners = new Int32Array(size);
    for (let i = 0; i < size; i += 1) {
      numbers[i] = asked.numbers[from + positions[i]!]!;
      partners[i] = slots[numbers[i]!]!;
    }
    return partners;
  }

  private findRatios(size: number): void {
    const { scores, ratios } = this;
    for (let i = 0; i < size; i += 1) ratios[i] = power10(scores[i]!);
  }

  private drawField(field: Field, start: number, reacher: ScoreSink): void {
    const drawn = this.sample.draw(field.asked, this.pairStates, this.found, start);
    this.sampleAt(field, drawn.places, (i) => drawn.weights[i]!, reacher);
  }

  private sampleField(field: Field, start: number, reacher: ScoreSink): void {
    // A field may be a whole bank: its sample is scored in rounds too.
    const drawn: number[] = [];
    const { oneIn = ONE_IN } = this.options;
    const skip = (oneIn + (start % oneIn) - (field.from % oneIn)) % oneIn;
    for (let position = skip; position < field.size; position += oneIn)
      if (!this.pairStates.isScored(position)) drawn.push(position);
    this.sampleAt(field, drawn, () => oneIn, reacher);
  }

  private sampleAt(
    field: Field,
    positions: readonly number[],
    weightOf: (at: number) => number,
    reacher: ScoreSink,
  ): void {
    for (let at = 0; at < positions.length; at += ROUND) {
      const places = positions.slice(at, at + ROUND);
      const round = this.score(field, places, places.length);
      this.findRatios(round.length);
      for (const [i, slot] of round.entries()) reacher.sample(slot, this.ratios[i]!, weightOf(at + i));
    }
  }

  private passField(field: Field, reacher: ScoreSink): void {
    if (!reacher.pass) return;
    for (let position = 0; position < field.size; position += 1)
      if (!this.pairStates.isScored(position)) reacher.pass(this.slotAt(field, position));
  }
}

interface Field {
  readonly asked: AskedRecords;
  readonly from: number;
  readonly size: number;
}
