import type { RemainsRecord } from '../../../../kernel/contract/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { namesIn, type InquiryQuestion } from './inquiry.js';

/**
 * Search for the family of somebody dead who is identified, and whose family nobody knows: the duty of who
 * keeps the remains to find it.
 */
export interface FamilySearch {
  readonly id: string;
  readonly seq: number;
  /** The remains. */
  readonly recordId: string;
  readonly institutionId: string;
  readonly state: FamilySearchState;
  readonly version: number;
  readonly openedAt: Date;
  readonly dueAt: Date;
  /** The report of the family that was found. */
  readonly reportId: string | null;
  readonly reason: FamilyClosing | 'not_identified' | null;
  readonly endedAt: Date | null;
}

export const FAMILY_SEARCH_STATES = ['open', 'found', 'closed'] as const;
export type FamilySearchState = (typeof FAMILY_SEARCH_STATES)[number];

/** Reasons for which people give up the search for a family. */
export const FAMILY_CLOSINGS = [
  'no_family_left',
  'family_wants_nothing',
  'all_asked_in_vain',
  'identity_mistaken',
  'handed_over',
] as const;
export type FamilyClosing = (typeof FAMILY_CLOSINGS)[number];

export const FAMILY_WORKING_DAYS = 30;

/** The family is found, or never needs to be. */
const FAMILY_KNOWN: readonly unknown[] = ['identified_family_notified', 'released'];

/** The remains are not identified, or their family is known: there is none to be sought. */
export class NoFamilyToSeek extends DomainError {
  constructor() {
    super('REFERRALS.NO_FAMILY_TO_SEEK', 'conflict', {}, 'recordId');
  }
}

/** The family is sought already, or this search for it has ended. */
export class FamilySearchRefuses extends DomainError {
  constructor(code: 'REFERRALS.FAMILY_SOUGHT' | 'REFERRALS.FAMILY_SEARCH_ENDED') {
    super(code, 'conflict');
  }
}

/** Refusal of an answer of another kind of question: that a family is found is said with its report. */
export class AnswerUnfit extends DomainError {
  constructor() {
    super('REFERRALS.ANSWER_UNFIT', 'invalid', {}, 'answer');
  }
}

/** Tells whether somebody is identified whose family is not known. */
export function wantsFamily({
  identity,
  status,
  withdrawn,
}: Pick<RemainsRecord, 'identity' | 'status' | 'withdrawn'>): boolean {
  return identity !== undefined && withdrawn === undefined && !FAMILY_KNOWN.includes(status);
}

/**
 * Returns what a consulate is told so that it can find a family: of the dead the name and the sex, and
 * nothing of how, or of anybody else.
 */
export function questionOfFamily({ identity, estimates }: RemainsRecord): InquiryQuestion {
  return {
    ...{ names: namesIn(identity?.names), sex: estimates?.sex.value ?? null },
    ...{ birthDate: null, nationalities: [], lastContact: null },
  };
}
