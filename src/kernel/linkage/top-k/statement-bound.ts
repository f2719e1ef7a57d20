import { NO_LIST } from '../bank-columns.js';
import type { BankView, Pairing } from '../comparison.js';
import type { StatementModel } from '../groups/statement-model.js';
import { StatementScorer } from '../groups/statement-scorer.js';
import type { Bound } from './bound.js';
import { CodeTable } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { unitsOf } from './units.js';
import { type VisitWords, WordPostings } from './word-postings.js';

export type StatementList = StatementModel['list'];

/** Mask of a record that states no facet. */
const NOTHING = 0;

/** Codes of the records by the facets that they state, and postings of who has which word. */
export class StatementCodes {
  readonly codeTable: CodeTable<number>;
  /** Mask of facets by code. */
  readonly masks: number[] = [];
  readonly postings: WordPostings;

  constructor(bank: BankView, list: StatementList, order: RecordOrder) {
    this.codeTable = new CodeTable(order.codes());
    const [column, words] = [bank.columns[list], bank.list(list)];
    for (const [number, slot] of order.slots.entries()) {
      const at = column[slot]!;
      const mask = at === NO_LIST ? NOTHING : words[at]!;
      this.masks[this.codeTable.put(number, mask)] = mask;
    }
    const visitWords: VisitWords = (visit) => {
      for (const [number, slot] of order.slots.entries()) {
        const at = column[slot]!;
        if (at === NO_LIST) continue;
        for (let i = at + 2; i < at + 2 + words[at + 1]!; i += 1) visit(words[i]!, number);
      }
    };
    this.postings = new WordPostings(bank.lexicon.size, visitWords, order.loops);
  }
}

/**
 * Upper bound of the statement comparisons: the weight of a record if none of its words agrees, which is
 * known for each set of facets; and where words agree, the sum of the gain of each over that. No more than
 * one word of a facet counts, so that the sum is never less.
 */
export class StatementBound implements Bound {
  readonly codes: CodeTable<number>;
  private readonly scorer: StatementScorer;

  constructor(
    pairing: Pairing,
    model: StatementModel,
    private readonly statements: StatementCodes,
  ) {
    this.codes = statements.codeTable;
    this.scorer = new StatementScorer(pairing, model);
  }

  add(query: number, power: number, table: Float32Array, touched: PerRecordBounds): void {
    if (!this.scorer.begin(query)) return;
    for (const [code, mask] of this.statements.masks.entries())
      table[code]! += power * this.scorer.wordless(mask);
    this.scorer.forEachGain((word, gain, without) => {
      const units = unitsOf(power * (gain - without));
      touched.addToAll(this.statements.postings.of(word), units);
    });
  }
}
