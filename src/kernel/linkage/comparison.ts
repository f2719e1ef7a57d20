import type { Background, AddCount } from './background.js';
import type { BANK_COLUMNS, ListName } from './bank-columns.js';
import type { ColumnsOf } from './columns.js';
import type { ComparableRecord } from './comparable-record.js';
import type { EvidenceGroup, EvidenceItem } from './evidence.js';
import type { GeneticBank } from './genetic-bank.js';
import type { Kind, LinkedRecordType } from './kinds.js';
import type { Lexicon } from './lexicon.js';

/** A bank as the comparisons see it. */
export interface BankView {
  readonly recordType: LinkedRecordType;
  readonly lexicon: Lexicon;
  readonly columns: ColumnsOf<typeof BANK_COLUMNS>;
  readonly genetics: GeneticBank;
  /** The lists of a group; a list column holds where a record's list begins. */
  list(name: ListName): Int32Array;
}

export interface WritableBank extends BankView {
  appendList(name: ListName, slot: number, values: readonly number[]): void;
}

/** Pairing of banks: which ones meet, and which of the two the queries come from. */
export interface Pairing {
  readonly kind: Kind;
  readonly queryBank: BankView;
  readonly bank: BankView;
  /**
   * The query is side `a` of the kind (the report, wherever there is one). Either way a pair scores the same.
   */
  readonly isQueryA: boolean;
  /**
   * Parties that may hold DNA against each other: agreements name it apart, and each relative decides for the
   * own sample.
   */
  readonly genetic: PartyTable;
}

/** `allowed[party of the query * parties + party of the other]` is 1 where the two may. */
export interface PartyTable {
  readonly allowed: Uint8Array;
  readonly parties: number;
}

/**
 * Scores one group of one query against many records.
 *
 * `addScores` runs over a block of slots in a loop of its own, so that it stays one tight loop for the
 * compiler; it allocates nothing. `explain` goes through the same arithmetic and its weights add up to the
 * same number.
 */
export interface Scorer {
  /** Prepares tables for the query; false where it has nothing in this group, so that every pair weighs 0. */
  begin(query: number): boolean;
  /** Adds the log10 LR of slots[from .. to) to out[0 .. to - from). */
  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void;
  /** The query must be side `a`, the slot side `b`. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[];
}

/** Comparison of one evidence group, or of a part of one. */
export interface GroupComparison {
  readonly group: EvidenceGroup;
  /** Counts in a record what the group wants to know of the banks as a whole. */
  count(record: ComparableRecord, count: AddCount): void;
  encode(record: ComparableRecord, slot: number, bank: WritableBank): void;
  /** Makes the scorer of a pairing; undefined where the group has no meaning for the kind. */
  scorer(pairing: Pairing): Scorer | undefined;
}

export function backgroundOf(pairing: Pairing): Background {
  return pairing.bank.lexicon.background;
}
