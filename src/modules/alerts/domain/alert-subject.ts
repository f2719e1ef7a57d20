import { alertKindFacts, type AlertKind, type SubjectKind } from '../../institutions/index.js';
import { rolesFor } from './owner.js';

/** Something of one kind that an alert is about, by its id. */
export interface AlertSubjectRef {
  readonly id: string;
  /** Occasion on which the subject alerts, of several. */
  readonly mark: string;
}

/** Subjects of which one institution is to be told at once. */
export interface SubjectBundle {
  /** The institution that it concerns, which another may answer for; undefined: it concerns the operator. */
  readonly holderId: string | undefined;
  readonly kind: SubjectKind;
  readonly subjects: readonly AlertSubjectRef[];
  readonly dueAt: Date;
  /** Person whose own affair it is: nobody else is told in their place. */
  readonly keeperId?: string;
  /**
   * First choice of owner, where this person still acts for the institution that answers; else the people
   * whose work it is.
   */
  readonly firstId?: string;
  /** Person who is not to become the owner: somebody else is to look. */
  readonly otherThanId?: string;
}

/** Only a duty to somebody else is escalated when nobody answers. */
export function isEscalated(kind: AlertKind): boolean {
  return alertKindFacts(kind).escalates !== 'no';
}

/**
 * Tells whether nobody outside the institution may learn of alerts of this kind: no ministry or oversight
 * body is told when it lies, and no other institution answers for it.
 */
export function staysInside(kind: AlertKind): boolean {
  return alertKindFacts(kind).seenBy !== 'network';
}

/**
 * Tells whether an alert of this kind is one person's own: nobody takes it over, and nobody else reads it for
 * them.
 */
export function isOnesOwn(kind: AlertKind): boolean {
  return alertKindFacts(kind).seenBy === 'owner';
}

/** News ask for nothing: whoever has read them has done all that is to be done. */
export function endsWithReading(kind: AlertKind): boolean {
  return alertKindFacts(kind).endsBy === 'reading';
}

/**
 * Tells whether `answerAlert` ends an alert of this kind: news are read, and a recall or another duty ends
 * with the deed that it asks for.
 */
export function takesAnswer(kind: AlertKind): boolean {
  return alertKindFacts(kind).endsBy === 'answer';
}

/**
 * Roles whose work an alert of this kind is, first choice first; none where its matches would have to say.
 */
export function rolesOfDuty(kind: AlertKind): readonly string[] {
  const { work } = alertKindFacts(kind);
  if (work === 'records') return [];
  return typeof work === 'string' ? rolesFor([work]) : work;
}
