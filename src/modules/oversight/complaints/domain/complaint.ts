import { DomainError } from '../../../../platform/errors/index.js';

/** About what somebody complains. */
export const COMPLAINT_KINDS = [
  'no_answer',
  'delay',
  'report_refused',
  'treatment',
  'data_misused',
  'wrong_told',
  'owner_involved',
  'other',
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const COMPLAINT_STATES = ['open', 'answered'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** Findings of whoever has looked into a complaint. */
export const FINDINGS = ['upheld', 'partly_upheld', 'not_upheld', 'not_competent'] as const;
export type ComplaintFinding = (typeof FINDINGS)[number];

/** Working days, of the country of whoever handles it, until a complaint is to be answered. */
export const COMPLAINT_WORKING_DAYS = 15;
/**
 * Working days for the answer where somebody of the office that keeps the report may be involved: whoever is
 * afraid of it does not wait three weeks.
 */
export const INVOLVED_WORKING_DAYS = 3;

export const workingDaysFor = (kind: ComplaintKind): number =>
  kind === 'owner_involved' ? INVOLVED_WORKING_DAYS : COMPLAINT_WORKING_DAYS;

const MOST_CHARACTERS = 4_000;

export interface Complaint {
  readonly id: string;
  readonly seq: number;
  /** Institution that handles it. */
  readonly institutionId: string;
  /** Institution that it is about; it never handles it, nor does whoever has taken over its work. */
  readonly aboutId: string;
  /** The institution that complains; null: a family. */
  readonly complainantId: string | null;
  /** The report of the family that complains. */
  readonly recordId: string | null;
  readonly kind: ComplaintKind;
  /** null: they went when their time had come. */
  readonly words: string | null;
  readonly state: ComplaintState;
  readonly version: number;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly assignedTo: string | null;
  /** Number of times that it was passed on to another body. */
  readonly escalations: number;
  readonly finding: ComplaintFinding | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** Refusal: the complaint has been answered, or nobody independent is left whom it could go to. */
export class ComplaintRefuses extends DomainError {
  constructor(
    code:
      | 'OVERSIGHT.ANSWERED'
      | 'OVERSIGHT.NOBODY_INDEPENDENT'
      | 'OVERSIGHT.NO_OVERSIGHT_BODY'
      | 'OVERSIGHT.OWN_INSTITUTION',
  ) {
    super(code, 'conflict');
  }
}

/** There is nothing in it, or too much. */
export class WordsRefused extends DomainError {
  constructor(field: string) {
    super('OVERSIGHT.WORDS', 'invalid', { characters: MOST_CHARACTERS }, field);
  }
}

/** Without spaces around. Throws `WordsRefused`. */
export function wordsOf(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MOST_CHARACTERS) throw new WordsRefused(field);
  return trimmed;
}

/**
 * Tells whether whoever handles it may refer the report past its owner: as long as it is open, and where it
 * was found to be right.
 */
export const givesMandate = ({
  kind,
  state,
  finding,
}: Pick<Complaint, 'kind' | 'state' | 'finding'>): boolean =>
  kind === 'owner_involved' && (state === 'open' || finding === 'upheld' || finding === 'partly_upheld');

/** A family alone says that whoever keeps its report is involved, and says it of that office. */
export class FamilyAlone extends DomainError {
  constructor() {
    super('OVERSIGHT.FAMILY_ALONE', 'invalid', {}, 'kind');
  }
}
