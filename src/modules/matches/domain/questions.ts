import type { EvidenceGroup, Kind, Question, RecordType } from '../../../kernel/linkage/index.js';

/** Below this level a candidate does not even enter the reckoning: its comparison is not the viewer's to see. */
export const LEAST_LEVEL = 2;
/** Questions told of one record; the rest says next to nothing. */
export const MOST_QUESTIONS = 20;
/** An answer that is expected to bring less is not worth a family's time. */
const LEAST_BITS = 0.001;

/** A question with whom it is put to. */
export interface RankedQuestion {
  readonly question: Question;
  readonly group: EvidenceGroup;
  /** Expected information in bits, to a thousandth. */
  readonly bits: number;
  /** Type of the record that would be completed: it decides who is asked, and how. */
  readonly recordType: RecordType;
  /** Undefined where one's own record is asked. */
  readonly of: OtherRecord | undefined;
}

/** Another institution's record, as its card in a match shows it from level 1 on. */
export interface OtherRecord {
  readonly matchId: string;
  readonly code: string;
  readonly institution: string;
  readonly institutionName: string;
}

/** The kind that is meant where none is named. */
export const USUAL_KIND: Readonly<Record<RecordType, Kind>> = {
  report: 'identification',
  remains: 'identification',
  living: 'living',
};

/** The most informative first; equally informative ones as they came. */
export function ranked(questions: readonly RankedQuestion[]): RankedQuestion[] {
  return questions
    .filter(({ bits }) => bits >= LEAST_BITS)
    .map((one) => ({ ...one, bits: Math.round(one.bits * 1000) / 1000 }))
    .sort((x, y) => y.bits - x.bits)
    .slice(0, MOST_QUESTIONS);
}
