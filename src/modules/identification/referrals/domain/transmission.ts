import { DomainError } from '../../../../platform/errors/index.js';

/** Reasons why a report goes to an institution. */
export const TRANSMISSION_REASONS = [
  'place_of_disappearance',
  'place_of_search',
  'nationality',
  'competence',
  'other',
] as const;
export type TransmissionReason = (typeof TRANSMISSION_REASONS)[number];

/** Reasons why it comes back. */
export const RETURN_REASONS = [
  'place_missing',
  'identity_missing',
  'contact_missing',
  'not_competent',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** The states of a transmission and the moves between them. */
export const TRANSMISSION_MOVES = {
  sent: { acknowledge: 'acknowledged', return: 'returned', end: 'ended' },
  acknowledged: { return: 'returned', end: 'ended' },
  returned: {},
  ended: {},
} as const satisfies Record<TransmissionState, Partial<Record<TransmissionMove, TransmissionState>>>;

export type TransmissionState = 'sent' | 'acknowledged' | 'returned' | 'ended';
export type TransmissionMove = 'acknowledge' | 'return' | 'end';

/** Answer of the receiver when it is asked to delete what it was given. */
export type DeletionAnswer = 'deleted' | 'kept_with_reason';

export interface Transmission {
  readonly id: string;
  readonly seq: number;
  readonly recordId: string;
  /** Institution that sent it and owns the report. */
  readonly institutionId: string;
  readonly receiverId: string;
  readonly reason: TransmissionReason;
  readonly state: TransmissionState;
  readonly version: number;
  readonly sentAt: Date;
  readonly dueAt: Date;
  /** End of the time in which the receiver may see the report; then it is to be sent again. */
  readonly until: Date;
  readonly movedAt: Date | null;
  readonly returnReason: ReturnReason | null;
  readonly returnWords: string | null;
  /** Moment at which the receiver was asked to delete what it was given; null while it is under way. */
  readonly deletionAskedAt: Date | null;
  readonly deletionDueAt: Date | null;
  readonly deletionAnswer: DeletionAnswer | null;
  readonly deletionReason: string | null;
  readonly deletionAnsweredAt: Date | null;
}

export const ACKNOWLEDGE_WORKING_DAYS = 3;
/** Working days in which what was given is to be deleted. */
export const DELETE_WORKING_DAYS = 5;
/** A year; the end may be set earlier. */
export const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Refusal of a move that a transmission does not make in its state. */
export class MoveRefused extends DomainError {
  constructor(state: TransmissionState) {
    super('REFERRALS.MOVE_REFUSED', 'conflict', { state });
  }
}

/** Refusal of a second transmission: it lies there already, and they have not said anything yet. */
export class AlreadySent extends DomainError {
  constructor() {
    super('REFERRALS.ALREADY_SENT', 'conflict', {}, 'institution');
  }
}

/**
 * Refusal of an answer about deletion: nothing is asked back, or what was said to be deleted is not kept
 * again.
 */
export class DeletionAnswered extends DomainError {
  constructor(state: TransmissionState) {
    super('REFERRALS.DELETION_ANSWERED', 'conflict', { state });
  }
}

/** Refusal of keeping without a reason what was asked back. */
export class TransmissionReasonMissing extends DomainError {
  constructor() {
    super('REFERRALS.KEEPING_REASON_MISSING', 'invalid', {}, 'reason');
  }
}

export class EndRefused extends DomainError {
  constructor() {
    super('REFERRALS.END_REFUSED', 'invalid', { days: MOST_DAYS }, 'until');
  }
}

/** Throws `MoveRefused`. */
export function afterTransmissionMove(state: TransmissionState, move: TransmissionMove): TransmissionState {
  const next = (TRANSMISSION_MOVES[state] as Partial<Record<TransmissionMove, TransmissionState>>)[move];
  if (!next) throw new MoveRefused(state);
  return next;
}

/** Throws `EndRefused`. */
export function endOfSight(until: Date | undefined, now: Date): Date {
  const last = new Date(now.getTime() + MOST_DAYS * DAY_MS);
  if (until !== undefined && (until <= now || until > last)) throw new EndRefused();
  return until ?? last;
}

export const isUnderWay = ({ state }: Pick<Transmission, 'state'>): boolean =>
  state === 'sent' || state === 'acknowledged';
