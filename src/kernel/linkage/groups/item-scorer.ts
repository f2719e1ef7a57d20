import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { Decay } from './decay.js';
import { explainItems, type ItemPair, type ItemParts } from './item-explain.js';
import { ItemGains } from './item-gains.js';
import { ItemIndex } from './item-index.js';
import { ItemMatching } from './item-matching.js';
import { facetsOf, isAbsent, type ItemModel, MOST_ITEMS, typeOf, wordsIn } from './item-model.js';
import { absentBit, type ItemQuery } from './item-query.js';
import { ItemWeights } from './item-weights.js';
import { OBSERVERS } from './observer.js';

/** Scorer of two lists of items: each pair of items weighed, the best pairs taken, the rest unseen. */
export class ItemScorer implements Scorer {
  private readonly weights: ItemWeights;
  private readonly own: ItemQuery;
  private readonly matching = new ItemMatching();
  private readonly fading: Decay;
  private readonly said = new Float64Array(MOST_ITEMS);
  private readonly saidFacets = new Int32Array(MOST_ITEMS);
  private readonly headOf = new Int32Array(MOST_ITEMS);
  private readonly beginOf = new Int32Array(MOST_ITEMS);
  private readonly positionOf = new Int32Array(MOST_ITEMS);
  private list: Int32Array;
  private query = 0;
  private present = 0;
  private contradicted = 0;
  /** The records that were asked last, and their items turned round once they are asked again. */
  private asked: Int32Array | undefined;
  private gains: ItemGains | undefined;
  private isFirstBlock = false;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
  ) {
    this.weights = new ItemWeights(backgroundOf(pairing), model);
    this.own = this.weights.own;
    this.fading = new Decay(pairing, model.fades);
    this.list = pairing.bank.list(model.group);
  }

  begin(query: number): boolean {
    this.query = query;
    this.list = this.pairing.bank.list(this.model.group);
    this.isFirstBlock = true;
    return this.own.begin(this.pairing.queryBank, query);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    if (this.isFirstBlock) this.prepare(slots, from);
    if (this.gains !== undefined) {
      this.addFound(this.gains, from, to, out);
      return;
    }
    const column = this.pairing.bank.columns[this.model.group];
    for (let i = from; i < to; i += 1) {
      const at = column[slots[i]!]!;
      if (at !== NO_LIST) out[i - from]! += this.score(slots[i]!, at);
    }
  }

  /**
   * A list of records that is asked again is worth turning round; one that every query has for itself is not.
   */
  private prepare(slots: Int32Array, from: number): void {
    const { bank } = this.pairing;
    this.isFirstBlock = false;
    if (slots !== this.asked) {
      this.asked = slots;
      this.gains = undefined;
      return;
    }
    const index = this.gains?.index ?? new ItemIndex(bank, this.model, slots);
    this.gains ??= new ItemGains(index, this.weights, this.model, bank);
    this.gains.find(from);
  }

  private addFound(gains: ItemGains, from: number, to: number, out: Float64Array): void {
    const { own, model, matching, query } = this;
    const { positions, presentTypes, absentTypes, slots } = gains.index;
    for (let record = gains.index.recordFrom(from); record < positions.length; record += 1) {
      const position = positions[record]!;
      if (position >= to) return;
      const slot = slots[position]!;
      const [present, absent] = [presentTypes[record]!, absentTypes[record]!];
      let total = bits((own.absentTypes & present) | (own.presentTypes & absent)) * model.contradicted;
      if (present !== 0 && own.size > 0) total += gains.total(record, matching);
      if (total !== 0) out[position - from]! += total * this.fading.share(query, slot);
    }
  }

  private score(slot: number, at: number): number {
    const { own } = this;
    const observer = this.pairing.bank.columns.observer[slot]!;
    const missed = this.weighItems(at, observer);
    let total = this.contradicted * this.model.contradicted;
    if (this.present > 0 && own.size > 0)
      total += own.allMissing[observer]! + this.matching.settle() + missed;
    return total === 0 ? 0 : total * this.fading.share(this.query, slot);
  }

  /**
   * Offers the pairs that gain, item by item of the record; returns what its items cost without a
   * counterpart.
   */
  private weighItems(at: number, observer: number): number {
    const { list, own } = this;
    let presentTypes = 0;
    let absentTypes = 0;
    let present = 0;
    let missed = 0;
    this.matching.begin();
    for (let item = 0, pos = at + 1; item < list[at]!; item += 1) {
      const head = list[pos]!;
      if (isAbsent(head)) {
        absentTypes |= absentBit(head);
      } else {
        presentTypes |= 1 << typeOf(head);
        this.headOf[present] = head;
        this.beginOf[present] = pos;
        this.positionOf[present] = item;
        missed += this.weights.missed(head);
        this.readWords(pos, wordsIn(head));
        this.weighItem(present, head, observer);
        present += 1;
      }
      pos += 1 + wordsIn(head);
    }
    this.present = present;
    this.contradicted = bits((own.absentTypes & presentTypes) | (own.presentTypes & absentTypes));
    return missed;
  }

  /** Reads what the words of one item say of each item of the query. */
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
    const { own, said, saidFacets, weights, matching } = this;
    for (let row = 0; row < own.size; row += 1) {
      const gain = weights.gain(row, head, said[row]!, saidFacets[row]!, observer);
      if (gain > 0) matching.offer(row, column, gain);
      said[row] = 0;
      saidFacets[row] = 0;
    }
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
    if (areCompared) matching.settle();
    for (let column = 0; areCompared && column < this.present; column += 1) {
      const row = matching.rowOf[column]!;
      rows.add(row);
      pairs.push({
        a: row < 0 ? undefined : own.position[row]!,
        b: this.positionOf[column]!,
        parts: row < 0 ? undefined : this.partsOf(row, column),
        missing: row < 0 ? this.weights.missed(this.headOf[column]!) : 0,
      });
    }
    for (let row = 0; areCompared && row < own.size; row += 1) {
      const cost = this.weights.missing[own.type[row]! * OBSERVERS + observer]!;
      if (!rows.has(row))
        pairs.push({ a: own.position[row]!, b: undefined, parts: undefined, missing: cost });
    }
    const contradiction = this.contradicted * model.contradicted;
    const share = this.fading.share(this.query, slot);
    return explainItems(model, a, b, { pairs, contradiction, share });
  }

  private partsOf(row: number, column: number): ItemParts {
    const { own, weights, model, said, saidFacets } = this;
    const head = this.headOf[column]!;
    this.readWords(this.beginOf[column]!, wordsIn(head));
    const words = Math.min(model.mostOfWords, said[row]!);
    const agreeing = saidFacets[row]!;
    said.fill(0);
    saidFacets.fill(0);
    const both = own.facets[row]! & facetsOf(head);
    return {
      site: weights.site(row, head),
      side: weights.side(row, head),
      words,
      agreeing,
      mismatch: weights.mismatch[both & ~agreeing]!,
      disagreeing: both & ~agreeing,
    };
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
