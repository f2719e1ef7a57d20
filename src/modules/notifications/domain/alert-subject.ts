import { DUTY_KINDS, type DutyKind } from '../../mechanisms/index.js';
import type { AlertKind, RecordType } from './bundle.js';
import { rolesFor } from './owner.js';

/**
 * What an alert can be about beside matches that are to be reviewed: to delete what was asked back, the answer to that, a consent that will
 * end, matches that an identification has settled, a webhook that was ended because it failed, new answers to a kept question, the duties of
 * casework.
 */
export const SUBJECT_KINDS = [
  ...(['recall_asked', 'recall_answered', 'consent_ending', 'match_settled', 'webhook_ended'] as const),
  'question_answered',
  ...DUTY_KINDS,
] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Something of one kind that an alert is about, by its id. */
export interface Subject {
  readonly id: string;
  /** Which of several occasions on which it alerts. */
  readonly mark: string;
}

/** What one institution is to be told of at once. */
export interface SubjectBundle {
  /** The institution that it concerns, which another may answer for; undefined: it concerns the operator. */
  readonly holderId: string | undefined;
  readonly kind: SubjectKind;
  readonly subjects: readonly Subject[];
  readonly dueAt: Date;
  /** Whose own affair it is: nobody else is told in their place. */
  readonly keeperId?: string;
}

/** Only a duty to somebody else is escalated when nobody answers. */
export function isEscalated(kind: AlertKind): boolean {
  return !endsWithReading(kind) && kind !== 'consent_ending';
}

/** What nobody outside the institution may learn of: no ministry or oversight body is told when it lies, and no other institution answers for it. */
export function staysInside(kind: AlertKind): boolean {
  return kind === 'protected_procedure' || isOnesOwn(kind);
}

/** What is one person's own: nobody takes it over, and nobody else reads it for them. */
export function isOnesOwn(kind: AlertKind): boolean {
  return kind === 'question_answered';
}

/** News ask for nothing: whoever has read them has done all that is to be done. */
export function endsWithReading(kind: AlertKind): boolean {
  return (
    kind === 'recall_answered' ||
    kind === 'match_settled' ||
    kind === 'webhook_ended' ||
    kind === 'question_answered'
  );
}

/** Whether `answerAlert` ends it: news are read, and a recall or another duty ends with the deed that it asks for. */
export function takesAnswer(kind: AlertKind): boolean {
  return kind === 'consent_ending' || !(SUBJECT_KINDS as readonly AlertKind[]).includes(kind);
}

/** What a laboratory decides is its people's first. */
const FORENSIC: readonly SubjectKind[] = [
  'match_settled',
  'data_request',
  'conflict',
  'confirmation',
  'contest',
  'family_search',
];

/** The kind of record whose people have the work of a subject. */
function workOf(kind: SubjectKind): RecordType {
  return FORENSIC.includes(kind) ? 'remains' : 'report';
}

export function isDuty(kind: SubjectKind): kind is DutyKind {
  return (DUTY_KINDS as readonly SubjectKind[]).includes(kind);
}

/** Whose work an alert of this kind is, first choice first; none where its matches would have to say. */
export function rolesOfDuty(kind: AlertKind): readonly string[] {
  const subject = SUBJECT_KINDS.find((one) => one === kind);
  if (subject === 'webhook_ended') return ['coordinator'];
  // Who may look into what is confidential.
  if (subject === 'protected_procedure') return ['liaison', 'coordinator'];
  // Whoever handles a complaint may do nothing else in the network; a recommendation is for those who answer for the institution.
  if (subject === 'complaint') return ['oversight', 'coordinator'];
  if (subject === 'recommendation') return ['coordinator', 'ministry'];
  return subject ? rolesFor([workOf(subject)]) : [];
}
