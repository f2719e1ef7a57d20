import { NO_LIST } from '../bank-columns.js';
import type { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { priorFor } from '../prior.js';
import { DocumentScorer } from './document-scorer.js';
import { NameScorer } from './name-scorer.js';

/**
 * Papers on a body, and what companions said, point at their owner: most often the dead, sometimes somebody
 * whose papers were borrowed, sold or carried for him.
 *
 * Name and number on the same papers are one witness, and however well both agree, the witness can only be as
 * sure as papers are. With LR the ratio of both together and p the prior of a pair, LR' = LR (1 + p / odds) /
 * (1 + LR p / odds), where LR is above one: papers alone never say more than `ODDS_OF_OWNER` to 1 for the
 * owner, in a bank of any size.
 */
const ODDS_OF_OWNER = 6;

/**
 * log10 of the most that papers may say for their owner: `ODDS_OF_OWNER` over the prior of a pair. Infinity
 * where the banks are empty.
 */
export function mostOfPapers(background: Background): number {
  const sizes = { a: background.count('size:report'), b: background.count('size:remains') };
  const prior = priorFor('identification', sizes);
  return prior > 0 ? Math.log10(ODDS_OF_OWNER / prior) : Infinity;
}

class PapersScorer implements Scorer {
  private readonly names: Scorer;
  private readonly documents: Scorer;
  private readonly mostLog10LR: number;
  private query = 0;
  private isBegun = false;
  private hasName = false;
  private hasDocument = false;
  private hasPapers: Uint8Array;
  private isQueryWithPapers = false;
  private readonly slot = new Int32Array(1);
  private readonly weight = new Float64Array(1);

  constructor(private readonly pairing: Pairing) {
    this.names = new NameScorer(pairing);
    this.documents = new DocumentScorer(pairing);
    this.hasPapers = pairing.bank.columns.hasPapers;
    this.mostLog10LR = mostOfPapers(backgroundOf(pairing));
  }

  begin(query: number): boolean {
    const { queryBank, bank } = this.pairing;
    this.hasPapers = bank.columns.hasPapers;
    this.isQueryWithPapers = queryBank.columns.hasPapers[query] === 1;
    if (queryBank.recordType === 'remains' && !this.isQueryWithPapers) return false;
    this.query = query;
    this.isBegun = false;
    return queryBank.columns.names[query] !== NO_LIST || queryBank.columns.documents[query] !== NO_LIST;
  }

  /** Only when a record with papers is met: few have any. */
  private beginNested(): void {
    const { names, documents } = this.pairing.queryBank.columns;
    this.isBegun = true;
    this.hasName = names[this.query] !== NO_LIST && this.names.begin(this.query);
    this.hasDocument = documents[this.query] !== NO_LIST && this.documents.begin(this.query);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { hasPapers, isQueryWithPapers } = this;
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      if (isQueryWithPapers || hasPapers[slot] === 1) out[i - from]! += this.correction(slot);
    }
  }

  /**
   * The correction of the sum of name and number, as log10 and never positive; next to nothing where they say
   * little.
   */
  private correction(slot: number): number {
    if (!this.isBegun) this.beginNested();
    this.slot[0] = slot;
    this.weight[0] = 0;
    if (this.hasName) this.names.addScores(this.slot, 0, 1, this.weight);
    if (this.hasDocument) this.documents.addScores(this.slot, 0, 1, this.weight);
    const weight = this.weight[0];
    if (weight <= 0) return 0;
    return Math.log10((1 + 10 ** -this.mostLog10LR) / (1 + 10 ** (weight - this.mostLog10LR)));
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    if (this.pairing.bank.columns.hasPapers[slot] !== 1) return [];
    const log10LR = this.correction(slot);
    if (log10LR === 0) return [];
    const values = { a: a.person?.names, b: b.presumedIdentity?.names ?? b.presumedIdentity?.documents };
    return [
      {
        field: 'presumedIdentity',
        log10LR,
        agreement: 'close',
        reason: 'DOCUMENT.MAY_BE_BORROWED',
        ...values,
      },
    ];
  }
}

export const papersComparison: GroupComparison = {
  group: 'document',
  count() {
    // The comparisons of names and numbers count the papers; here is nothing left to count.
  },
  encode(record, slot, bank) {
    bank.columns.hasPapers[slot] =
      record.presumedIdentity === undefined || record.identity !== undefined ? 0 : 1;
  },
  scorer: (pairing) => (pairing.kind === 'identification' ? new PapersScorer(pairing) : undefined),
};
