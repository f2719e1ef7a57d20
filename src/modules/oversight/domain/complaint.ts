import { DomainError } from '../../../platform/errors/index.js';

/** About what somebody complains. */
export const COMPLAINT_KINDS = [
  'no_answer',
  'delay',
  'report_refused',
  'treatment',
  'data_misused',
  'wrong_told',
  'other',
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const COMPLAINT_STATES = ['open', 'answered'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What whoever has looked into it finds. */
export const FINDINGS = ['upheld', 'partly_upheld', 'not_upheld', 'not_competent'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Working days, of the country of whoever handles it, until a complaint is to be answered. */
export const COMPLAINT_WORKING_DAYS = 15;
const MOST_CHARACTERS = 4_000;

export interface Complaint {
  readonly id: string;
  readonly seq: number;
  /** Who handles it. */
  readonly institutionId: string;
  /** Whom it is about; it never handles it, nor does whoever has taken over its work. */
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
  /** How often it was passed on to another body. */
  readonly escalations: number;
  readonly finding: Finding | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** It has been answered, or nobody independent is left whom it could go to. */
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
