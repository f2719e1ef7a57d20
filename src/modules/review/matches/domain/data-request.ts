import { DomainError } from '../../../../platform/errors/index.js';

/** Kinds of data that one side of a match can ask the other for. */
export const DATA_KINDS = [
  'dna_reference',
  'dental_chart',
  'fingerprints',
  'medical_record',
  'mark_detail',
  'photograph',
  'anthropology',
  'dates',
  'places',
  'documents',
  'effects_detail',
  'other',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Reasons for which what is asked for cannot be had. */
export const CANNOT_REASONS = [
  'not_held',
  'not_permitted',
  'family_declines',
  'destroyed',
  'takes_longer',
  'other',
] as const;
export type CannotReason = (typeof CANNOT_REASONS)[number];

/** `supplied`: the record was amended. `withdrawn`: whoever asked does not need it any more. */
export type DataRequestState = 'open' | 'supplied' | 'cannot' | 'withdrawn';
export type DataAnswer = Extract<DataRequestState, 'supplied' | 'cannot'>;

/** Bounds of the time for an answer, in working days of whoever is asked. */
const DUE_DAYS = { least: 1, most: 60 } as const;

export class DataRequestRefused extends DomainError {
  constructor() {
    super('MATCHES.REQUEST_EMPTY', 'invalid', {}, 'kinds');
  }
}

export class DueDaysRefused extends DomainError {
  constructor() {
    super('MATCHES.DUE_DAYS_REFUSED', 'invalid', DUE_DAYS, 'dueDays');
  }
}

/** `more_data_requested` is said by a request, which is a task of the other side. */
export class AskForData extends DomainError {
  constructor() {
    super('MATCHES.ASK_FOR_DATA', 'invalid', {}, 'decision');
  }
}

export class DataRequestClosed extends DomainError {
  constructor(state: DataRequestState) {
    super('MATCHES.REQUEST_CLOSED', 'conflict', { state }, 'id');
  }
}

export class CannotReasonMissing extends DomainError {
  constructor() {
    super('MATCHES.CANNOT_REASON_MISSING', 'invalid', {}, 'reasonCode');
  }
}

/** A request must name something and a time in which it can be had; `other` names nothing by itself. */
export function requireAskable(kinds: readonly DataKind[], words: string | undefined, dueDays: number): void {
  if (kinds.length === 0 || (kinds.every((kind) => kind === 'other') && !words?.trim()))
    throw new DataRequestRefused();
  if (!Number.isInteger(dueDays) || dueDays < DUE_DAYS.least || dueDays > DUE_DAYS.most)
    throw new DueDaysRefused();
}

export function requireAnswerable(
  answer: DataAnswer,
  { code, words }: { readonly code: CannotReason | undefined; readonly words: string | undefined },
): void {
  if (answer === 'cannot' && (code === undefined || (code === 'other' && !words?.trim())))
    throw new CannotReasonMissing();
}

/** The duty of whoever is asked, until it is answered or nobody needs it any more. */
export const dutyOfRequest = (id: string) => ({ kind: 'data_request', subjectId: id }) as const;
