import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { Pairing, Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { isWithinOneBank } from '../kinds.js';
import { CLOSENESS } from '../lexicon-neighbours.js';
import { numbersReadOnce, type ReadNumber } from './document-record.js';
import {
  FIRST_NO_PAPER,
  kindOf,
  otherCountry,
  otherNumber,
  otherType,
  PHONE_KIND,
  sameNumber,
} from './document-weights.js';
import { WordHits } from './word-hits.js';

/** Papers, telephones and codes are three witnesses; each speaks once, by its best pair of numbers. */
const WITNESSES = 3;
const witnessOf = (kind: number): number => (kind < FIRST_NO_PAPER ? 0 : kind === PHONE_KIND ? 1 : 2);
const FIELDS = ['documents', 'phones', 'externalIds'] as const;

export class DocumentScorer implements Scorer {
  private readonly hits = new WordHits();
  private readonly weight = new Float64Array(WITNESSES);
  private readonly against = new Float64Array(WITNESSES);
  private readonly pairOf = new Int32Array(WITNESSES);
  private query = 0;

  constructor(private readonly pairing: Pairing) {}

  begin(query: number): boolean {
    const { queryBank } = this.pairing;
    this.query = query;
    this.hits.clear(queryBank.lexicon.size);
    const at = queryBank.columns.documents[query]!;
    if (at === NO_LIST) return false;
    const own = queryBank.list('documents');
    let isSpeaking = false;
    for (let a = 0; a < own[at]!; a += 1) {
      if (!this.isComparable(own[at + 1 + 2 * a]!)) continue;
      isSpeaking = true;
      queryBank.lexicon.forEachNeighbour(own[at + 2 + 2 * a]!, (word, closeness) => {
        this.hits.add(word, a, closeness);
      });
    }
    return isSpeaking;
  }

  /** Codes name records; a report's code and a morgue's never name one record. */
  private isComparable(head: number): boolean {
    return kindOf(head) <= PHONE_KIND || isWithinOneBank(this.pairing.kind);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { documents } = this.pairing.bank.columns;
    for (let i = from; i < to; i += 1) {
      const at = documents[slots[i]!]!;
      if (at !== NO_LIST) out[i - from]! += this.score(at);
    }
  }

  private score(at: number): number {
    const { weight, against, hits, pairOf } = this;
    const own = this.pairing.queryBank.list('documents');
    const list = this.pairing.bank.list('documents');
    const ownAt = this.pairing.queryBank.columns.documents[this.query]!;
    weight.fill(0);
    against.fill(0);
    for (let b = 0; b < list[at]!; b += 1) {
      const head = list[at + 1 + 2 * b]!;
      const witness = witnessOf(kindOf(head));
      for (let hit = hits.head[list[at + 2 + 2 * b]!]!; hit !== 0; hit = hits.next[hit]!) {
        const a = hits.target[hit]!;
        const found = sameNumber(own[ownAt + 1 + 2 * a]!, head, hits.value[hit] !== CLOSENESS.same);
        if (found > weight[witness]!) {
          weight[witness] = found;
          pairOf[witness] = a * 16 + b;
        }
      }
      if (witness !== 0) continue;
      for (let a = 0; a < own[ownAt]!; a += 1) {
        const other = otherNumber(own[ownAt + 1 + 2 * a]!, head);
        if (other < against[0]!) {
          against[0] = other;
          if (weight[0] === 0) pairOf[0] = a * 16 + b;
        }
      }
    }
    return (weight[0]! > 0 ? weight[0]! : against[0]!) + weight[1]! + weight[2]!;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const at = this.pairing.bank.columns.documents[slot]!;
    const numbers = { a: numbersReadOnce(a), b: numbersReadOnce(b) };
    const none = [noData('documents', 'DOCUMENT.NO_DATA', a.person?.documents, b.person?.documents)];
    if (at === NO_LIST || numbers.a.length === 0) return none;
    this.score(at);
    const items = FIELDS.flatMap((field, witness) => this.explainWitness(field, witness, numbers, at));
    return items.length > 0 ? items : none;
  }

  private explainWitness(
    field: string,
    witness: number,
    numbers: { readonly a: readonly ReadNumber[]; readonly b: readonly ReadNumber[] },
    at: number,
  ): EvidenceItem[] {
    const agreeing = this.weight[witness]!;
    const weight = agreeing > 0 ? agreeing : this.against[witness]!;
    if (weight === 0) return [];
    const [a, b] = [this.pairOf[witness]! >> 4, this.pairOf[witness]! & 15];
    const [x, y] = [numbers.a[a]!, numbers.b[b]!];
    const values = { a: x.value, b: y.value };
    const agreement = agreeing === 0 ? 'differs' : x.number === y.number ? 'agrees' : 'close';
    const reason = REASON[agreement];
    if (agreeing === 0) return [{ field, log10LR: weight, agreement, reason, ...values }];
    const ownAt = this.pairing.queryBank.columns.documents[this.query]!;
    const headA = this.pairing.queryBank.list('documents')[ownAt + 1 + 2 * a]!;
    const headB = this.pairing.bank.list('documents')[at + 1 + 2 * b]!;
    const [type, country] = [otherType(headA, headB), otherCountry(headA, headB)];
    const items: EvidenceItem[] = [{ field, log10LR: weight + type + country, agreement, reason, ...values }];
    const lose = (part: string, loss: number, why: EvidenceItem['reason']): void => {
      if (loss > 0)
        items.push({
          field: `${field}.${part}`,
          log10LR: -loss,
          agreement: 'differs',
          reason: why,
          ...values,
        });
    };
    lose('type', type, 'DOCUMENT.OTHER_TYPE');
    lose('country', country, 'DOCUMENT.OTHER_COUNTRY');
    return items;
  }
}

const REASON = {
  agrees: 'DOCUMENT.SAME_NUMBER',
  close: 'DOCUMENT.ONE_FIGURE_OFF',
  differs: 'DOCUMENT.OTHER_NUMBER',
} as const;
