/**
 * Kinds of question. `filed` and `amended` are own records, with which an institution asks all others;
 * `judged` is a decision or a judgement that was changed, which changes with what else the own record
 * competes.
 */
export const QUESTION_KINDS = [
  'search',
  'case_question',
  'look',
  'dna_word',
  'dna_exchange',
  'export',
  'not_found',
  'filed',
  'amended',
  'judged',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A range of a question, its two ends moved by a secret of the question: that one lies within another is seen, and no value is. */
export interface VeiledRange {
  /** Keyed hash of the rest of the question: ranges of one base are of the same field of the same question. */
  readonly base: string;
  readonly low: number;
  readonly high: number;
}

/**
 * One question as the query log keeps it: whose it was, keyed hashes of what was asked, and which records it
 * touched.
 */
export interface QueryLogEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly institutionId: string;
  readonly kind: QuestionKind;
  /** The own record with which it was asked. */
  readonly caseId: string | null;
  /** Keyed hash of the whole question. */
  readonly shape: string | null;
  /** Hashes of the question with one field left out, one hash a field. */
  readonly minusOne: readonly string[];
  /** Hashes of the question with two fields left out. */
  readonly minusTwo: readonly string[];
  /** Number of fields that the question gave. */
  readonly fields: number;
  /** True where a name was among the fields. */
  readonly named: boolean;
  readonly ranges: readonly VeiledRange[];
  /** Keyed hashes of the loci of an own profile. */
  readonly loci: readonly string[];
  /** Number of records that answered; null where nothing answers at once. */
  readonly hits: number | null;
  /** Records of others that it touched. */
  readonly objects: readonly string[];
  /** Keyed hashes of decoys that stood among what was shown. */
  readonly decoys: readonly string[];
  /** Own records that it touched. */
  readonly ownObjects: readonly string[];
  /** Keyed hash of the network from which it came; null where that is not known. */
  readonly network: string | null;
}
