import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { Fading } from './fading.js';
import { explainItems, type ItemPair, type ItemParts } from './item-explain.js';
import { ItemMatching } from './item-matching.js';
import {
  FACET,
  facetsOf,
  isAbsent,
  type ItemModel,
  mismatchWeights,
  MOST_ITEMS,
  sideOf,
  regionOf,
  regionWeights,
  typeOf,
  typeWeights,
  wordsIn,
} from './item-model.js';
import { absentBit, ItemQuery, missingWeights } from './item-query.js';
import { OBSERVERS } from './observer.js';

const MIDLINE = 3;
/** The facets that say what a thing is, not how it looks. */
const NAMING = FACET.subject | FACET.rest;

/** Lists of things against lists of things: each pair of items weighed, the best pairs taken, the rest unseen. */
export class ItemScorer implements Scorer {
  private readonly types: Float64Array;
  private readonly regions: Float64Array;
  private readonly mismatch: Float64Array;
  private readonly missing: Float64Array;
  private readonly own: ItemQuery;
  private readonly matching = new ItemMatching();
  private readonly fading: Fading;
  private readonly said = new Float64Array(MOST_ITEMS);
  private readonly saidFacets = new Int32Array(MOST_ITEMS);
  private readonly headOf = new Int32Array(MOST_ITEMS);
  private readonly beginOf = new Int32Array(MOST_ITEMS);
  private readonly positionOf = new Int32Array(MOST_ITEMS);
  private readonly missingOf = new Float64Array(MOST_ITEMS);
  private readonly sideWeights: Float64Array;
  private list: Int32Array;
  private query = 0;
  private present = 0;
  private contradicted = 0;
  /** Whether any pair of items is better than none: mostly not, and then nothing needs settling. */
  private hasGain = false;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
  ) {
    this.types = typeWeights(backgroundOf(pairing), model);
    this.regions = regionWeights(backgroundOf(pairing), model);
    this.mismatch = mismatchWeights(model);
    this.missing = missingWeights(model);
    this.own = new ItemQuery(model, this.missing);
    this.fading = new Fading(pairing, model.fades);
    this.list = pairing.bank.list(model.group);
    this.sideWeights = Float64Array.from({ length: 16 }, (_, i) => {
      const [a, b] = [i >> 2, i & 3];
      if (a === 0 || b === 0) return 0;
      if (a === b) return model.side.same;
      return a === MIDLINE || b === MIDLINE ? model.side.wrong / 2 : model.side.wrong;
    });
  }

  begin(query: number): boolean {
    this.query = query;
    this.list = this.pairing.bank.list(this.model.group);
    return this.own.begin(this.pairing.queryBank, query);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const column = this.pairing.bank.columns[this.model.group];
    for (let i = from; i < to; i += 1) {
      const at = column[slots[i]!]!;
      if (at !== NO_LIST) out[i - from]! += this.score(slots[i]!, at);
    }
  }

  private score(slot: number, at: number): number {
    const { own, missingOf } = this;
    const observer = this.pairing.bank.columns.observer[slot]!;
    this.weighItems(at, observer);
    let total = this.contradicted * this.model.contradicted;
    if (this.present > 0 && own.size > 0) {
      total += own.allMissing[observer]!;
      if (this.hasGain) total += this.matching.settle(own.size, this.present);
      for (let item = 0; item < this.present; item += 1) total += missingOf[item]!;
    }
    return total === 0 ? 0 : total * this.fading.share(this.query, slot);
  }

  /** Fills the matrix of gains, item by item of the record. */
  private weighItems(at: number, observer: number): void {
    const { list, own, missing, missingOf } = this;
    let presentTypes = 0;
    let absentTypes = 0;
    let present = 0;
    this.hasGain = false;
    for (let item = 0, pos = at + 1; item < list[at]!; item += 1) {
      const head = list[pos]!;
      if (isAbsent(head)) {
        absentTypes |= absentBit(head);
      } else {
        presentTypes |= 1 << typeOf(head);
        this.headOf[present] = head;
        this.beginOf[present] = pos;
        this.positionOf[present] = item;
        missingOf[present] = missing[typeOf(head) * OBSERVERS + own.observer]!;
        this.readWords(pos, wordsIn(head));
        this.weighItem(present, head, observer);
        present += 1;
      }
      pos += 1 + wordsIn(head);
    }
    this.present = present;
    this.contradicted = bits((own.absentTypes & presentTypes) | (own.presentTypes & absentTypes));
  }

  /** What the words of one item say of each item of the query. */
  private readWords(pos: number, words: number): void {
    const { list, said, saidFacets } = this;
    const { head, next, target, value } = this.own.hits;
    for (let i = pos + 1; i <= pos + words; i += 1) {
      for (let hit = head[list[i]!]!; hit !== 0; hit = next[hit]!) {
        const item = target[hit]! & 255;
        said[item]! += value[hit]!;
        saidFacets[item]! |= target[hit]! >> 8;
      }
    }
  }

  private weighItem(column: number, head: number, observer: number): void {
    const { own, said, saidFacets, types, regions, mismatch, missing, matching, missingOf, sideWeights } =
      this;
    const { mostOfWords, needsSubject } = this.model;
    let best = 0;
    for (let row = 0; row < own.size; row += 1) {
      const agreeing = saidFacets[row]!;
      let gain = 0;
      if (!needsSubject || (agreeing & NAMING) !== 0) {
        gain =
          types[own.type[row]! * 16 + typeOf(head)]! +
          regions[own.region[row]! * 32 + regionOf(head)]! +
          sideWeights[own.side[row]! * 4 + sideOf(head)]! +
          (said[row]! > mostOfWords ? mostOfWords : said[row]!) +
          mismatch[own.facets[row]! & facetsOf(head) & ~agreeing]! -
          missing[own.type[row]! * OBSERVERS + observer]! -
          missingOf[column]!;
        if (gain > best) best = gain;
      }
      matching.gain[row * MOST_ITEMS + column] = gain;
      said[row] = 0;
      saidFacets[row] = 0;
    }
    if (best > 0) this.hasGain = true;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { model, own, pairing, matching } = this;
    const at = pairing.bank.columns[model.group][slot]!;
    const ownAt = pairing.queryBank.columns[model.group][this.query]!;
    if (at === NO_LIST || ownAt === NO_LIST) return explainItems(model, a, b, undefined);
    const observer = pairing.bank.columns.observer[slot]!;
    this.score(slot, at);
    const pairs: ItemPair[] = [];
    const rows = new Set<number>();
    const areCompared = this.present > 0 && own.size > 0;
    if (areCompared) matching.settle(own.size, this.present);
    for (let column = 0; areCompared && column < this.present; column += 1) {
      const row = matching.rowOf[column]!;
      rows.add(row);
      pairs.push({
        a: row < 0 ? undefined : own.position[row]!,
        b: this.positionOf[column]!,
        parts: row < 0 ? undefined : this.partsOf(row, column),
        missing: row < 0 ? this.missingOf[column]! : 0,
      });
    }
    for (let row = 0; areCompared && row < own.size; row += 1) {
      const cost = this.missing[own.type[row]! * OBSERVERS + observer]!;
      if (!rows.has(row))
        pairs.push({ a: own.position[row]!, b: undefined, parts: undefined, missing: cost });
    }
    const contradiction = this.contradicted * model.contradicted;
    const share = this.fading.share(this.query, slot);
    return explainItems(model, a, b, { pairs, contradiction, share });
  }

  private partsOf(row: number, column: number): ItemParts {
    const { own, model, said, saidFacets } = this;
    const head = this.headOf[column]!;
    this.readWords(this.beginOf[column]!, wordsIn(head));
    const words = Math.min(model.mostOfWords, said[row]!);
    const agreeing = saidFacets[row]!;
    said.fill(0);
    saidFacets.fill(0);
    const both = own.facets[row]! & facetsOf(head);
    return {
      site:
        this.types[own.type[row]! * 16 + typeOf(head)]! +
        this.regions[own.region[row]! * 32 + regionOf(head)]!,
      side: this.sideWeights[own.side[row]! * 4 + sideOf(head)]!,
      words,
      agreeing,
      mismatch: this.mismatch[both & ~agreeing]!,
      disagreeing: both & ~agreeing,
    };
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
