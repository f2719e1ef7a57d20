import { ALERT_KINDS, type AlertKind } from './alert-kinds.js';

type KindWhere<Facts> = {
  [Kind in AlertKind]: (typeof ALERT_KINDS)[Kind] extends Facts ? Kind : never;
}[AlertKind];

/** About matches; `several` where they are of more than one kind. */
export type MatchAlertKind = KindWhere<{ readonly stillOpen: 'match' }>;

/** About something else, by its id. */
export type SubjectKind = Exclude<AlertKind, MatchAlertKind>;

/** Kinds of duty that an institution can owe beside the review of a match. */
export type DutyKind = KindWhere<{ readonly stillOpen: 'duty' }>;

/** Kinds that the balance between institutions counts, beside the review of matches. */
export type BalanceKind = KindWhere<{ readonly isInBalance: true }>;

/**
 * Kinds of alert that may rest past their due date. What is promised to another institution or to a family by
 * a date may not, whatever a profile says.
 */
export type KindThatRests = Exclude<AlertKind, KindWhere<{ readonly graceDays: 0 }>>;

const KINDS = Object.keys(ALERT_KINDS) as AlertKind[];

export const DUTY_KINDS = KINDS.filter((kind): kind is DutyKind => ALERT_KINDS[kind].stillOpen === 'duty');

export const MATCH_ALERT_KINDS = KINDS.filter(
  (kind): kind is MatchAlertKind => ALERT_KINDS[kind].stillOpen === 'match',
);

export const SUBJECT_KINDS = KINDS.filter(
  (kind): kind is SubjectKind => ALERT_KINDS[kind].stillOpen !== 'match',
);

export const KINDS_THAT_REST = KINDS.filter((kind): kind is KindThatRests => ALERT_KINDS[kind].graceDays > 0);
