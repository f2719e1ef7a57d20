import type { PersonName, ReportRecord } from '../../../../kernel/contract/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import type { Institution } from '../../../institutions/index.js';

/** Kinds of registers that are asked. */
export const REGISTER_KINDS = ['detention', 'hospital', 'shelter', 'return', 'nationality', 'other'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/**
 * A register is asked for somebody who is sought; an institution of the country of somebody dead for the
 * family.
 */
export type InquiryKind = RegisterKind | 'family';

/** Answers of a register. `here` is said of nobody who has not agreed to it. */
export const INQUIRY_ANSWERS = [
  'here',
  'not_here',
  'cannot_say',
  'needs_form',
  'family_found',
  'no_family',
] as const;
export type InquiryAnswer = (typeof INQUIRY_ANSWERS)[number];

export interface Inquiry {
  readonly id: string;
  readonly seq: number;
  /** The report; of a question for a family the remains. */
  readonly recordId: string;
  /** The search for a family that it belongs to. */
  readonly searchId: string | null;
  /** Institution that asks. */
  readonly institutionId: string;
  /**
   * Institution that is asked, where it takes part and reads; otherwise the asker asks by letter or
   * telephone.
   */
  readonly receiverId: string | null;
  /** Name of a register that takes no part. */
  readonly registerName: string | null;
  readonly kind: InquiryKind;
  /** True where the question names the person. */
  readonly naming: boolean;
  readonly state: 'asked' | 'answered' | 'ended';
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answer: InquiryAnswer | null;
  readonly answeredAt: Date | null;
}

export const ANSWER_WORKING_DAYS = 10;
const MOST_NAME = 200;

/**
 * Refusal of an answer that somebody is there: it may be said where that person has agreed, and nowhere else.
 */
export class WishMissing extends DomainError {
  constructor() {
    super('REFERRALS.WISH_MISSING', 'conflict', {}, 'personAgrees');
  }
}

/** Refusal of a question with neither an institution nor a name, or with both. */
export class RegisterRefused extends DomainError {
  constructor() {
    super('REFERRALS.REGISTER_REFUSED', 'invalid', {}, 'institution');
  }
}

/** The question has been answered, or was ended. */
export class InquiryClosed extends DomainError {
  constructor() {
    super('REFERRALS.INQUIRY_CLOSED', 'conflict');
  }
}

/**
 * Tells whether an answer is one to such a question; `family_found` comes with the report that the family has
 * filed.
 */
export function fits(answer: InquiryAnswer, kind: InquiryKind, hasReport: boolean): boolean {
  if (answer === 'cannot_say' || answer === 'needs_form') return !hasReport;
  if (kind !== 'family') return (answer === 'here' || answer === 'not_here') && !hasReport;
  return answer === 'family_found' ? hasReport : answer === 'no_family' && !hasReport;
}

/**
 * Throws `WishMissing`. A register that cannot ask the person says `cannot_say`, as it does of whom it does
 * not have.
 */
export function requireWish(answer: InquiryAnswer, personAgrees: boolean): void {
  if (answer === 'here' && !personAgrees) throw new WishMissing();
}

/** Throws `RegisterRefused`. */
export function registerNameOf(
  institution: Institution | undefined,
  name: string | undefined,
): string | null {
  const trimmed = name?.trim() ?? '';
  if ((institution === undefined) === (trimmed === '') || trimmed.length > MOST_NAME)
    throw new RegisterRefused();
  return trimmed === '' ? null : trimmed;
}

/**
 * The consent that a question needs beyond the search, or nothing. Who enforces migration law is told a name
 * with `registry_query` alone, and so is a registry of the country of nationality. Of a register that takes
 * no part nobody knows whom it serves: detention and return count as enforcement.
 */
export function consentFor(
  { kind, naming }: Pick<Inquiry, 'kind' | 'naming'>,
  institution: Pick<Institution, 'deliversOnly'> | undefined,
): 'registry_query' | undefined {
  if (kind === 'nationality') return 'registry_query';
  const enforces = institution?.deliversOnly === true || kind === 'detention' || kind === 'return';
  return naming && enforces ? 'registry_query' : undefined;
}

/**
 * Content of a question to a register: of the person alone. Nothing of relatives, of whoever reported, of
 * addresses or telephones.
 */
export interface InquiryQuestion {
  readonly names: readonly string[];
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly nationalities: readonly string[];
  readonly lastContact: string | null;
}

export function questionOf({ person, lastContact }: ReportRecord, naming: boolean): InquiryQuestion {
  const told = { sex: person?.sex ?? null, nationalities: person?.nationalities ?? [] };
  const birthDate = naming ? person?.birthDate : person?.birthDate?.slice(0, 4);
  return {
    ...told,
    names: naming ? namesIn(person?.names) : [],
    birthDate: birthDate ?? null,
    lastContact: lastContact?.date ?? null,
  };
}

export function namesIn(names: readonly PersonName[] = []): string[] {
  return names.map(({ full, given, surnames }) => full ?? [given, ...(surnames ?? [])].join(' ').trim());
}
