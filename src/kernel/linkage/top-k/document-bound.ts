import { NO_LIST } from '../bank-columns.js';
import type { BankView, Pairing } from '../comparison.js';
import type { Bound } from './bound.js';
import type { Codes } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { ANYTHING } from './units.js';
import { WordPostings } from './word-postings.js';

/** Postings of the document numbers of a bank: the records that have each. */
export class NumberCodes {
  readonly postings: WordPostings;

  constructor(bank: BankView, order: RecordOrder) {
    this.postings = new WordPostings(bank.lexicon.size, (visit) => {
      for (const [number, slot] of order.slots.entries())
        forEachNumber(bank, slot, (word) => visit(word, number));
    });
  }
}

function forEachNumber(bank: BankView, slot: number, visit: (word: number) => void): void {
  const at = bank.columns.documents[slot]!;
  if (at === NO_LIST) return;
  const list = bank.list('documents');
  for (let number = 0; number < list[at]!; number += 1) visit(list[at + 2 + 2 * number]!);
}

/**
 * Upper bound of the document numbers: nothing above 0 without one that agrees, and a record with one that
 * does is always scored.
 */
export class DocumentBound implements Bound {
  /** @param codes one for all records, until a number agrees */
  constructor(
    private readonly pairing: Pairing,
    private readonly numbers: NumberCodes,
    readonly codes: Codes,
  ) {}

  add(query: number, power: number, _table: Float32Array, touched: PerRecordBounds): void {
    if (power === 0) return;
    const { queryBank } = this.pairing;
    const { postings } = this.numbers;
    forEachNumber(queryBank, query, (own) => {
      queryBank.lexicon.forEachNeighbour(own, (word) => {
        for (const number of postings.of(word)) touched.add(number, ANYTHING);
      });
    });
  }
}

/** Upper bound 0, for comparisons that can only lower a score, as doubts about papers do. */
export class NothingAbove implements Bound {
  constructor(readonly codes: Codes) {}

  add(): void {
    // The bound is 0 for every record.
  }
}
