import type { Background } from '../background.js';
import {
  FACET,
  facetsOf,
  isInBone,
  type ItemModel,
  mismatchWeights,
  regionOf,
  REGION_TABLE,
  regionWeights,
  sideOf,
  typeOf,
  typeWeights,
} from './item-model.js';
import { ItemQuery, missingWeights } from './item-query.js';
import { OBSERVERS } from './observer.js';

/** Types are four bits of a head. */
const TYPES = 16;
const MIDLINE = 3;
/** Facets that name an item, not its looks. */
export const NAMING = FACET.subject | FACET.rest;

/** Weights of an item of the query and an item of a record together, by the tables of one model. */
export class ItemWeights {
  readonly own: ItemQuery;
  /** Cost of an item that the observer did not record, by type and observer. */
  readonly missing: Float64Array;
  readonly mismatch: Float64Array;
  private readonly types: Float64Array;
  private readonly regions: Float64Array;
  private readonly sides: Float64Array;
  /** Cost of an item in the bone, by observer; one of type 0 is not. */
  private readonly ofBone: Float64Array;
  /** The most that an item of each type costs with any observer. */
  readonly dearest: Float64Array;

  constructor(
    background: Background,
    private readonly model: ItemModel,
  ) {
    this.types = typeWeights(background, model);
    this.regions = regionWeights(background, model);
    this.mismatch = mismatchWeights(model);
    this.missing = missingWeights(model);
    this.own = new ItemQuery(model, this.missing);
    const rows = Array.from({ length: TYPES }, (_, type) =>
      this.missing.subarray(type * OBSERVERS, (type + 1) * OBSERVERS),
    );
    this.ofBone = rows.find((_, type) => isInBone(model, type)) ?? new Float64Array(OBSERVERS);
    this.dearest = Float64Array.from(rows, (row) => Math.min(0, ...row));
    this.sides = Float64Array.from({ length: 16 }, (_, i) => {
      const [a, b] = [i >> 2, i & 3];
      if (a === 0 || b === 0) return 0;
      if (a === b) return model.side.same;
      return a === MIDLINE || b === MIDLINE ? model.side.wrong / 2 : model.side.wrong;
    });
  }

  /** Type and region. */
  site(row: number, head: number): number {
    const { own } = this;
    const [type, other] = [own.type[row]!, typeOf(head)];
    // The first of two types in the list decides where such things are, whichever side asks.
    const table = (type < other ? type : other) * REGION_TABLE;
    return this.types[type * 16 + other]! + this.regions[table + own.region[row]! * 32 + regionOf(head)]!;
  }

  side(row: number, head: number): number {
    return this.sides[this.own.side[row]! * 4 + sideOf(head)]!;
  }

  /** Returns what the item costs where the query has none like it. */
  missed(head: number): number {
    return this.missing[typeOf(head) * OBSERVERS + this.own.observer]!;
  }

  /**
   * Returns how much better the pair is than both items without a counterpart.
   *
   * @param said what the words that agree weigh together
   * @param agreeing the facets of those words
   * @param observer who recorded the item with this head
   */
  gain(row: number, head: number, said: number, agreeing: number, observer: number): number {
    const { own, missing, model } = this;
    if (model.needsSubject && (agreeing & NAMING) === 0) return 0;
    const words = said > model.mostOfWords ? model.mostOfWords : said;
    return this.together(row, head, words, agreeing) - missing[own.type[row]! * OBSERVERS + observer]!;
  }

  /**
   * Returns the gain before the cost of the query's item without a counterpart is taken back; -Infinity where
   * nothing is paired.
   */
  worth(row: number, head: number, said: number, agreeing: number): number {
    const { model } = this;
    if (model.needsSubject && (agreeing & NAMING) === 0) return -Infinity;
    const words = said > model.mostOfWords ? model.mostOfWords : said;
    return this.together(row, head, words, agreeing);
  }

  /** Returns what things cost without a counterpart that survive in the bone, or what others do. */
  missingAs(inBone: boolean, observer: number): number {
    return inBone ? this.ofBone[observer]! : this.missing[observer]!;
  }

  /**
   * Tells whether the pair may be better than none without a word that agrees, at what the item of the query
   * costs at most.
   */
  mayGain(row: number, head: number, dearest: Float64Array): boolean {
    return this.together(row, head, 0, 0) - dearest[this.own.type[row]!]! > 0;
  }

  private together(row: number, head: number, words: number, agreeing: number): number {
    const disagreeing = this.own.facets[row]! & facetsOf(head) & ~agreeing;
    return (
      this.site(row, head) + this.side(row, head) + words + this.mismatch[disagreeing]! - this.missed(head)
    );
  }
}
