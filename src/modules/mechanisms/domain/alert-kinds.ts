import {
  APPROVAL,
  BREAK_GLASS_KINDS,
  DNA_WORDS,
  DUTY,
  IDENTIFIED_AMENDED,
  SAMPLE_REVIEWED,
  MATCH,
  NEWS,
  SIGNAL,
} from './alert-kind-bases.js';
import type { AlertKindFacts } from './alert-kind-facts.js';

/** Each kind of alert, by its name in the API and in stored rows. docs/guides/casework.md says how one is added. */
export const ALERT_KINDS = {
  identification: { ...MATCH, says: 'A report and human remains.', graceDays: 3 },
  living: { ...MATCH, says: 'A report and a living person.', graceDays: 1 },
  duplicate_report: { ...MATCH, says: 'Two reports of one person.', graceDays: 5 },
  same_remains: { ...MATCH, says: 'Remains of one person in two records.', graceDays: 5 },
  several: { ...MATCH, says: 'Matches of more than one of these kinds.', graceDays: 1 },
  recall_asked: {
    ...DUTY,
    says: 'Data that is to be deleted, for another institution asks it back: `answerRecall`.',
    work: 'report',
    graceDays: 0,
    stillOpen: 'recall_asked',
    operation: 'answerRecall',
  },
  recall_answered: {
    ...NEWS,
    says: 'The answer of another institution to that; reading ends it.',
    work: 'report',
    stillOpen: 'recall_answered',
  },
  transmission: {
    ...DUTY,
    says: 'A report that was transmitted and waits to be acknowledged.',
    work: 'report',
    graceDays: 1,
    screen: 'transmission',
  },
  deletion: {
    ...DUTY,
    says: 'What was given with a transmission that has ended and is to be deleted: `answerDeletion`.',
    work: 'report',
    graceDays: 0,
    operation: 'answerDeletion',
  },
  inquiry: {
    ...DUTY,
    says: 'A question to a register that waits for an answer.',
    work: 'report',
    graceDays: 1,
    screen: 'inquiries',
  },
  data_request: {
    ...DUTY,
    says: 'Data that the other side of a match needs.',
    work: 'remains',
    graceDays: 2,
    operation: 'answerDataRequest',
  },
  conflict: {
    ...DUTY,
    says: 'The two sides of a match differ.',
    work: 'remains',
    graceDays: 3,
    screen: 'match',
  },
  dna_exchange: {
    ...DUTY,
    says: 'A laboratory that asks for the figures of the DNA of a match.',
    work: ['forensic'],
    graceDays: 3,
    screen: 'match',
  },
  dna_words: DNA_WORDS,
  approval: APPROVAL,
  confirmation: {
    ...DUTY,
    says: 'An identification that was proposed and waits for a second institution.',
    work: 'remains',
    graceDays: 3,
    screen: 'identification',
  },
  contest: {
    ...DUTY,
    says: 'An identification that the family contests.',
    work: 'remains',
    graceDays: 3,
    screen: 'identification',
  },
  tell_family: {
    ...DUTY,
    says: 'A family that is to be told in person.',
    work: 'report',
    graceDays: 2,
    screen: 'identification',
  },
  family_search: {
    ...DUTY,
    says: 'Somebody dead who is identified, and whose family is to be found.',
    work: 'remains',
    graceDays: 5,
    operation: 'askForFamily',
  },
  family_message: {
    ...DUTY,
    says: 'A message of a family.',
    work: 'report',
    graceDays: 1,
    operation: 'takeUpFamilyMessage',
  },
  agreement: {
    ...DUTY,
    says: 'An agreement that waits for a signature, or ends soon.',
    work: 'report',
    graceDays: 5,
    operation: 'signAgreement',
  },
  event_handover: {
    ...DUTY,
    says: 'A request to coordinate an event from now on.',
    work: 'report',
    graceDays: 3,
    operation: 'answerEventHandover',
  },
  event_invitation: {
    ...DUTY,
    says: 'An invitation to take part in an event that another institution coordinates.',
    work: 'report',
    graceDays: 3,
    operation: 'answerEventInvitation',
  },
  event_reconciliation: {
    ...DUTY,
    says: 'An event with persons who are not accounted for.',
    work: 'report',
    graceDays: 3,
    operation: 'eventReconciliation',
  },
  event_contradiction: {
    ...DUTY,
    says: 'Two things said in an event that cannot both be.',
    work: 'report',
    graceDays: 2,
    operation: 'eventReconciliation',
  },
  joint_identification: {
    ...DUTY,
    says: 'An event whose records another institution wants to be identified together: say whether the own ones take part.',
    work: ['forensic'],
    graceDays: 3,
    screen: 'events',
  },
  companions: {
    ...DUTY,
    says: 'Reports that may be of people who travelled with others, or are related, and wait for an answer; one for all of an institution.',
    work: ['liaison', 'coordinator'],
    escalates: 'no',
    graceDays: 0,
    screen: 'companions',
  },
  companion_found: {
    ...NEWS,
    says: 'Somebody who travelled with the person of an own report was found, and nothing else; reading ends it.',
    work: ['liaison', 'coordinator'],
    stillOpen: 'companion_found',
    screen: 'journey',
  },
  companion_revoked: {
    ...NEWS,
    says: 'What was told so does not hold: the identification was revoked; reading ends it.',
    work: ['liaison', 'coordinator'],
    stillOpen: 'companion_revoked',
    screen: 'journey',
  },
  complaint: {
    ...DUTY,
    says: 'A complaint about another institution that is to be looked into and answered.',
    work: ['oversight', 'coordinator'],
    escalates: 'to_operator',
    graceDays: 3,
    screen: 'complaint',
  },
  ...BREAK_GLASS_KINDS,
  misuse: SIGNAL,
  recommendation: {
    ...DUTY,
    says: 'A recommendation of an oversight body that is to be answered.',
    work: ['coordinator', 'ministry'],
    graceDays: 5,
    screen: 'recommendation',
  },
  joint_reexamination: {
    ...DUTY,
    says: 'An identification to look at again, for another of its set was revoked.',
    work: 'report',
    graceDays: 3,
    screen: 'identification',
  },
  procedure: {
    ...DUTY,
    says: 'A step of a procedure.',
    work: 'report',
    graceDays: 3,
    screen: 'procedure',
  },
  protected_procedure: {
    ...DUTY,
    says: 'A step of a procedure that is confidential.',
    work: ['liaison', 'coordinator'],
    seenBy: 'institution',
    graceDays: 0,
    screen: 'procedure',
  },
  procedure_stopped: {
    ...DUTY,
    says: 'A procedure that stopped, for the identification that it rested on was revoked: `acknowledgeProcedureStop`.',
    work: 'report',
    graceDays: 0,
    screen: 'procedure',
  },
  match_settled: {
    ...NEWS,
    says: 'Matches of which one record is identified with another; reading ends it.',
    work: 'remains',
    stillOpen: 'match_settled',
  },
  identified_amended: IDENTIFIED_AMENDED,
  sample_reviewed: SAMPLE_REVIEWED,
  band_changed: {
    ...NEWS,
    says: 'Matches whose band is another than when somebody decided; reading ends it.',
    work: 'report',
    stillOpen: 'band_changed',
    screen: 'match',
  },
  decision_review: {
    ...DUTY,
    says: 'Decisions from which a new model is two bands away, to be looked at again by whoever decided: `answerAlert`.',
    work: 'report',
    endsBy: 'answer',
    graceDays: 3,
    stillOpen: 'band_changed',
    screen: 'match',
  },
  decision_second_review: {
    ...DUTY,
    says: 'The same for a second person, for a family was told: `answerAlert`.',
    work: 'remains',
    endsBy: 'answer',
    graceDays: 3,
    stillOpen: 'band_changed',
    screen: 'match',
  },
  question_answered: {
    ...NEWS,
    says: 'New answers to a question that somebody keeps; reading ends it.',
    work: 'report',
    seenBy: 'owner',
    stillOpen: 'question_answered',
    screen: 'saved_search',
  },
  webhook_ended: {
    ...NEWS,
    says: 'A webhook that took nothing for five days and was ended; reading ends it.',
    work: ['coordinator'],
    stillOpen: 'webhook_ended',
    operation: 'registerWebhook',
  },
  consent_ending: {
    says: 'Reports of which a consent ends within thirty or seven days.',
    work: 'report',
    escalates: 'no',
    seenBy: 'network',
    endsBy: 'answer',
    graceDays: 0,
    stillOpen: 'consent_ending',
    operation: 'renewConsent',
  },
} as const satisfies Readonly<Record<string, AlertKindFacts>>;

export type AlertKind = keyof typeof ALERT_KINDS;

type KindWhere<Facts> = {
  [Kind in AlertKind]: (typeof ALERT_KINDS)[Kind] extends Facts ? Kind : never;
}[AlertKind];

/** About matches; `several` where they are of more than one kind. */
export type MatchAlertKind = KindWhere<{ readonly stillOpen: 'match' }>;

/** About something else, by its id. */
export type SubjectKind = Exclude<AlertKind, MatchAlertKind>;

/** What an institution can owe beside the review of a match. */
export type DutyKind = KindWhere<{ readonly stillOpen: 'duty' }>;

/** What may rest past its due date. What is promised to another institution or to a family by a date may not, whatever a profile says. */
export type KindThatRests = Exclude<AlertKind, KindWhere<{ readonly graceDays: 0 }>>;

/** The facts of a kind, as wide as a row may be. */
export function alertKindFacts(kind: AlertKind): AlertKindFacts {
  return ALERT_KINDS[kind];
}

const KINDS = Object.keys(ALERT_KINDS) as AlertKind[];

export const DUTY_KINDS = KINDS.filter((kind): kind is DutyKind => ALERT_KINDS[kind].stillOpen === 'duty');

export const MATCH_ALERT_KINDS = KINDS.filter(
  (kind): kind is MatchAlertKind => ALERT_KINDS[kind].stillOpen === 'match',
);

export const SUBJECT_KINDS = KINDS.filter(
  (kind): kind is SubjectKind => ALERT_KINDS[kind].stillOpen !== 'match',
);

export const KINDS_THAT_REST = KINDS.filter((kind): kind is KindThatRests => ALERT_KINDS[kind].graceDays > 0);
