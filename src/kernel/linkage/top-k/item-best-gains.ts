import { isInBone, type ItemModel } from '../groups/item-model.js';
import type { ItemWeights } from '../groups/item-weights.js';
import type { ItemCodes } from './item-codes.js';

/** Bit that marks an item that was found by its form and not by a word. */
const BY_FORM = 16;

/**
 * @param inFlesh highest worth of an item of the query in the flesh to this one; `inBone` likewise; -Infinity
 * for none
 */
export type VisitWorth = (thing: number, inFlesh: number, inBone: number) => void;

/**
 * Highest worth of each distinct item of a bank to the items of a query, before the cost of those that are
 * not seen.
 */
export class ItemBestGains {
  private readonly said: Float64Array;
  private readonly facets: Uint8Array;
  /** Items that agree in something with the current item of the query. */
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private readonly inFlesh: Float64Array;
  private readonly inBone: Float64Array;
  /** Items that agree in something with any item of the query. */
  private readonly known: Int32Array;
  private knownCount = 0;

  constructor(
    private readonly weights: ItemWeights,
    private readonly model: ItemModel,
    private readonly things: ItemCodes,
  ) {
    const size = things.heads.length;
    this.said = new Float64Array(size);
    this.facets = new Uint8Array(size);
    this.touched = new Int32Array(size);
    this.known = new Int32Array(size);
    this.inFlesh = new Float64Array(size).fill(-Infinity);
    this.inBone = new Float64Array(size).fill(-Infinity);
  }

  /** Visits the items that gain, for the query that the weights have begun. */
  find(visit: VisitWorth): void {
    const { own } = this.weights;
    const { hits } = own;
    for (let row = 0, hit = 1; row < own.size; row += 1) {
      for (; hit < hits.used && (hits.target[hit]! & 255) === row; hit += 1)
        this.touchByWord(hits.word[hit]!, hits.target[hit]! >> 8, hits.value[hit]!);
      if (!this.model.needsSubject) this.touchByForm(row);
      this.weighTouched(row);
    }
    this.tell(visit);
  }

  private touchByWord(word: number, facet: number, value: number): void {
    const { said, facets, touched } = this;
    for (const thing of this.things.withWord.of(word)) {
      if (facets[thing] === 0) {
        touched[this.touchedCount] = thing;
        this.touchedCount += 1;
      }
      said[thing]! += value;
      facets[thing]! |= facet;
    }
  }

  private touchByForm(row: number): void {
    const { weights, things, facets, touched } = this;
    for (let form = 0; form < things.forms.length; form += 1) {
      if (!weights.mayGain(row, things.forms[form]!, weights.dearest)) continue;
      for (const thing of things.ofForm.of(form)) {
        if (facets[thing] !== 0) continue;
        facets[thing] = BY_FORM;
        touched[this.touchedCount] = thing;
        this.touchedCount += 1;
      }
    }
  }

  private weighTouched(row: number): void {
    const { weights, things, said, facets, touched, known } = this;
    const [best, other] = isInBone(this.model, weights.own.type[row]!)
      ? [this.inBone, this.inFlesh]
      : [this.inFlesh, this.inBone];
    for (let i = 0; i < this.touchedCount; i += 1) {
      const thing = touched[i]!;
      const worth = weights.worth(row, things.heads[thing]!, said[thing]!, facets[thing]! & ~BY_FORM);
      said[thing] = 0;
      facets[thing] = 0;
      if (worth === -Infinity) continue;
      if (best[thing] === -Infinity && other[thing] === -Infinity) {
        known[this.knownCount] = thing;
        this.knownCount += 1;
      }
      if (worth > best[thing]!) best[thing] = worth;
    }
    this.touchedCount = 0;
  }

  private tell(visit: VisitWorth): void {
    const { known, inFlesh, inBone } = this;
    // Items are visited in the order in which their holders are in memory.
    known.subarray(0, this.knownCount).sort();
    for (let i = 0; i < this.knownCount; i += 1) {
      const thing = known[i]!;
      visit(thing, inFlesh[thing]!, inBone[thing]!);
      inFlesh[thing] = inBone[thing] = -Infinity;
    }
    this.knownCount = 0;
  }
}
