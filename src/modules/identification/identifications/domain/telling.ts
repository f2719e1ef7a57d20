import { DomainError } from '../../../../platform/errors/index.js';
import type { FamilyContact } from '../../../records/records/index.js';
import type { IdentificationState } from './identification-state.js';

/** Reasons for which a family is not told in person. */
export const NOT_IN_PERSON_REASONS = ['family_asked', 'distance', 'danger', 'health', 'other'] as const;
export type NotInPersonReason = (typeof NOT_IN_PERSON_REASONS)[number];

export const INTERPRETERS = ['not_needed', 'ordered', 'not_found'] as const;
export type Interpreter = (typeof INTERPRETERS)[number];

export const SUPPORTS = ['arranged', 'family_declined', 'not_available'] as const;
export type Support = (typeof SUPPORTS)[number];

export const PLACE_KINDS = [
  'home',
  'institution',
  'consulate',
  'community',
  'health_centre',
  'remote',
  'elsewhere',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Reasons for which a plan is given up before it was carried out. */
export const CANCEL_REASONS = [
  ...(['family_asked', 'family_not_reached', 'teller_not_available', 'danger', 'health', 'other'] as const),
];
export type TellingCancelReason = (typeof CANCEL_REASONS)[number];

/** Roles of those who were there, by what they are to the family. */
export const PRESENT_ROLES = [
  'family',
  'teller',
  'forensic_specialist',
  'psychologist',
  'consul',
  'interpreter',
  'companion',
  'lawyer',
  'guardianship_authority',
] as const;
export type PresentRole = (typeof PRESENT_ROLES)[number];

export const EFFECTS_HANDED = ['all', 'some', 'later', 'none'] as const;
export type EffectsHanded = (typeof EFFECTS_HANDED)[number];

/** Dispositions that the family may choose; of somebody found alive there is nothing to choose. */
export const DISPOSITIONS = ['repatriation', 'local_burial', 'cremation', 'undecided'] as const;
export type DispositionChoice = (typeof DISPOSITIONS)[number];

/** BCP 47, as far as languages of people go. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

export interface TellingPlan {
  readonly tellerId: string;
  readonly inPerson: boolean;
  readonly notInPersonReason: NotInPersonReason | undefined;
  readonly language: string;
  readonly interpreter: Interpreter;
  readonly companion: boolean;
  readonly support: Support;
  readonly placeKind: PlaceKind;
  readonly plannedFor: Date | undefined;
  readonly guardianshipAuthority: string | undefined;
}

export interface TellingRecord {
  readonly toldAt: Date;
  readonly present: readonly PresentRole[];
  readonly questions: string | undefined;
  readonly followUpOn: string | undefined;
  readonly effects: EffectsHanded;
  readonly disposition: DispositionChoice | undefined;
  readonly words: string | undefined;
}

export class NothingToTell extends DomainError {
  constructor(state: IdentificationState) {
    super('TELLINGS.NOTHING_TO_TELL', 'conflict', { state }, 'identificationId');
  }
}

/** Refusal of a written word about somebody found alive: of them a person speaks, and nothing is written. */
export class NotOfTheDead extends DomainError {
  constructor() {
    super('TELLINGS.NOT_OF_THE_DEAD', 'conflict', {}, 'identificationId');
  }
}

/** Whoever was found alive has not allowed it. */
export class NotAllowedByPerson extends DomainError {
  constructor() {
    super('TELLINGS.NOT_ALLOWED_BY_PERSON', 'conflict', {}, 'identificationId');
  }
}

/** Refusal where nobody has asked whether the family may be contacted. */
export class ContactNotAsked extends DomainError {
  constructor() {
    super('TELLINGS.CONTACT_NOT_ASKED', 'conflict', {}, 'identificationId');
  }
}

/** Refusal where it is not safe to contact the family, and it has named no way that is. */
export class ContactNotSafe extends DomainError {
  constructor() {
    super('TELLINGS.CONTACT_NOT_SAFE', 'conflict', {}, 'identificationId');
  }
}

/** Whoever comes to the door of this family is seen. */
export class HomeNotSafe extends DomainError {
  constructor() {
    super('TELLINGS.HOME_NOT_SAFE', 'conflict', {}, 'placeKind');
  }
}

export class InPersonReasonMissing extends DomainError {
  constructor() {
    super('TELLINGS.IN_PERSON_REASON_MISSING', 'invalid', {}, 'notInPersonReason');
  }
}

export class LanguageRefused extends DomainError {
  constructor() {
    super('TELLINGS.LANGUAGE_REFUSED', 'invalid', {}, 'language');
  }
}

export class TellerUnknown extends DomainError {
  constructor() {
    super('TELLINGS.TELLER_UNKNOWN', 'invalid', {}, 'tellerId');
  }
}

export class NotPlanned extends DomainError {
  constructor() {
    super('TELLINGS.NOT_PLANNED', 'conflict', {}, 'identificationId');
  }
}

/** Refusal of an addition to what is only planned: what was told is added to. */
export class NotTold extends DomainError {
  constructor() {
    super('TELLINGS.NOT_TOLD', 'conflict', {}, 'tellingId');
  }
}

export class WordsMissing extends DomainError {
  constructor() {
    super('TELLINGS.WORDS_MISSING', 'invalid', {}, 'words');
  }
}

export class ToldAtRefused extends DomainError {
  constructor() {
    super('TELLINGS.TOLD_AT_REFUSED', 'invalid', {}, 'toldAt');
  }
}

export class DayRefused extends DomainError {
  constructor(path: 'plannedFor' | 'followUpOn') {
    super('TELLINGS.DAY_REFUSED', 'invalid', {}, path);
  }
}

export class FamilyNotPresent extends DomainError {
  constructor() {
    super('TELLINGS.FAMILY_NOT_PRESENT', 'invalid', {}, 'present');
  }
}

/** A day of the calendar, YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Milliseconds that a plan puts the duty off at the most. */
const PLAN_AHEAD_MS = 30 * 86_400_000;

/** Returns from when a plan is late: its day, within thirty days from now and not before now. */
export function plannedFrom(plannedFor: Date, now: Date): Date {
  return new Date(Math.min(Math.max(plannedFor.getTime(), now.getTime()), now.getTime() + PLAN_AHEAD_MS));
}

/** Told in person, or with a reason why not. */
export function requirePlan({ inPerson, notInPersonReason, language, plannedFor }: TellingPlan): void {
  if (!inPerson && notInPersonReason === undefined) throw new InPersonReasonMissing();
  if (!LANGUAGE.test(language)) throw new LanguageRefused();
  if (plannedFor && Number.isNaN(plannedFor.getTime())) throw new DayRefused('plannedFor');
}

/**
 * Refuses a plan that is not safe: nobody goes to a family that has not said that it is safe; where it is
 * not, by no other way than the one that it has named, and never to its door.
 */
export function requireSafe({ placeKind }: TellingPlan, contact: FamilyContact | undefined): void {
  const standing = contact?.standing ?? 'not_asked';
  if (contact?.hasSafeWay !== true)
    throw standing === 'not_safe' ? new ContactNotSafe() : new ContactNotAsked();
  if (standing !== 'safe' && placeKind === 'home') throw new HomeNotSafe();
}

/**
 * Refuses a record of telling that does not fit: it was told to the family, between the moment that there was
 * something to tell and now.
 */
export function requireTold({ toldAt, present, followUpOn }: TellingRecord, since: Date, now: Date): void {
  // A text that is no moment is neither before nor after one.
  if (!(toldAt <= now && toldAt >= since)) throw new ToldAtRefused();
  if (followUpOn !== undefined && !isDay(followUpOn)) throw new DayRefused('followUpOn');
  if (!present.includes('family')) throw new FamilyNotPresent();
}
