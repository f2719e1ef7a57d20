import {
  QUESTIONS,
  type EvidenceGroup,
  type Kind,
  type FamilyQuestion,
  type LinkedRecordType,
} from '../../../../kernel/linkage/index.js';
import { WEIGHTS, type Weight } from '../../disclosure/index.js';

/**
 * Level below which a candidate does not even enter the reckoning: its comparison is not the viewer's to see.
 */
export const LEAST_LEVEL = 2;
/** Questions told of one record; the rest says next to nothing. */
export const MOST_QUESTIONS = 20;
/** An answer that is expected to bring less is not worth a family's time. */
const LEAST_BITS = 0.001;

/** A question with whom it is put to, as it is reckoned. */
export interface AddressedQuestion {
  readonly question: FamilyQuestion;
  readonly group: EvidenceGroup;
  /** Expected information in bits, to a thousandth. */
  readonly bits: number;
  /** Type of the record that would be completed: it decides who is asked, and how. */
  readonly recordType: LinkedRecordType;
  /** Undefined where one's own record is asked. */
  readonly of: OtherRecord | undefined;
}

/** Question as it is told: by bits, or by a word where a candidate is another institution's. */
export type RankedQuestion = Omit<AddressedQuestion, 'bits'> & {
  readonly bits: number | null;
  readonly gain: Weight | null;
};

/** Record of another institution, as its card in a match shows it from level 1 on. */
export interface OtherRecord {
  readonly matchId: string;
  readonly code: string;
  readonly institution: string;
  readonly institutionName: string;
}

/** The kind that is meant where none is named. */
export const USUAL_KIND: Readonly<Record<LinkedRecordType, Kind>> = {
  report: 'identification',
  remains: 'identification',
  living: 'living',
};

/** The most informative first; equally informative ones as they came. */
export function ranked(questions: readonly AddressedQuestion[]): RankedQuestion[] {
  return questions
    .filter(({ bits }) => bits >= LEAST_BITS)
    .map((one) => ({ ...one, bits: Math.round(one.bits * 1000) / 1000 }))
    .sort((x, y) => y.bits - x.bits)
    .map((one) => ({ ...one, gain: null }))
    .slice(0, MOST_QUESTIONS);
}

/**
 * Ranks questions in words, where candidates are other institutions' and every figure follows what these
 * hold: the part of the uncertainty that an answer is expected to take away is little below a tenth, some
 * below three tenths, else much. Those of one word stand in the order of the list.
 *
 * @param uncertainty in bits
 */
export function rankedInWords(
  questions: readonly AddressedQuestion[],
  uncertainty: number,
): RankedQuestion[] {
  return questions
    .filter(({ bits }) => bits >= LEAST_BITS)
    .map((one): RankedQuestion => ({ ...one, bits: null, gain: gainOf(one.bits / uncertainty) }))
    .sort((x, y) => placeOf(x) - placeOf(y))
    .slice(0, MOST_QUESTIONS);
}

const gainOf = (share: number): Weight => (share < 0.1 ? 'little' : share < 0.3 ? 'some' : 'much');

const placeOf = ({ gain, question }: RankedQuestion): number =>
  (WEIGHTS.length - WEIGHTS.indexOf(gain ?? 'little')) * QUESTIONS.length + QUESTIONS.indexOf(question);
