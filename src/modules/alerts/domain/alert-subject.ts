import { alertKindFacts, type AlertKind, type SubjectKind } from '../../institutions/index.js';
import { rolesFor } from './owner.js';

/** Something of one kind that an alert is about, by its id. */
export interface AlertSubjectRef {
  readonly id: string;
  /** Which of several occasions on which it alerts. */
  readonly mark: string;
}

/** What one institution is to be told of at once. */
export interface SubjectBundle {
  /** The institution that it concerns, which another may answer for; undefined: it concerns the operator. */
  readonly holderId: string | undefined;
  readonly kind: SubjectKind;
  readonly subjects: readonly AlertSubjectRef[];
  readonly dueAt: Date;
  /** Whose own affair it is: nobody else is told in their place. */
  readonly keeperId?: string;
  /** Who is to have it, where they still act for whoever answers; without them, whose work it is. */
  readonly firstId?: string;
  /** Who is not to have it: somebody else is to look. */
  readonly otherThanId?: string;
}

/** Only a duty to somebody else is escalated when nobody answers. */
export function isEscalated(kind: AlertKind): boolean {
  return alertKindFacts(kind).escalates !== 'no';
}

/** What nobody outside the institution may learn of: no ministry or oversight body is told when it lies, and no other institution answers for it. */
export function staysInside(kind: AlertKind): boolean {
  return alertKindFacts(kind).seenBy !== 'network';
}

/** What is one person's own: nobody takes it over, and nobody else reads it for them. */
export function isOnesOwn(kind: AlertKind): boolean {
  return alertKindFacts(kind).seenBy === 'owner';
}

/** News ask for nothing: whoever has read them has done all that is to be done. */
export function endsWithReading(kind: AlertKind): boolean {
  return alertKindFacts(kind).endsBy === 'reading';
}

/** Whether `answerAlert` ends it: news are read, and a recall or another duty ends with the deed that it asks for. */
export function takesAnswer(kind: AlertKind): boolean {
  return alertKindFacts(kind).endsBy === 'answer';
}

/** Whose work an alert of this kind is, first choice first; none where its matches would have to say. */
export function rolesOfDuty(kind: AlertKind): readonly string[] {
  const { work } = alertKindFacts(kind);
  if (work === 'records') return [];
  return typeof work === 'string' ? rolesFor([work]) : work;
}
