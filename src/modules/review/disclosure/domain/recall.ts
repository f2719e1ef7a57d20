import { DomainError } from '../../../../platform/errors/index.js';
import type { PairSide } from './pair-side.js';
import type { OwnedPair } from './released.js';

/**
 * Cause of a recall, for which the other side is asked to delete: the release was taken back or has ended,
 * the two may not be compared any more, a cap was set, the agreement has ended or lets less be seen.
 */
export type RecallCause =
  | 'taken_back'
  | 'ended'
  | 'barred'
  | 'capped'
  | 'agreement_ended'
  | 'agreement_lowered';

export type RecallAnswer = 'deleted' | 'kept_with_reason';

/** State of a recall as it is stored; whether an answer is overdue is a matter of the clock. */
export type StoredRecallState = 'asked' | RecallAnswer;

export type RecallState = StoredRecallState | 'overdue';

export interface Recall extends OwnedPair {
  readonly id: string;
  readonly seq: number;
  /** Side whose record the recall is about. */
  readonly side: PairSide;
  readonly level: number;
  readonly cause: RecallCause;
  readonly state: StoredRecallState;
  readonly version: number;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
  /**
   * True where the record was seen in a pair of which the owner does not know: whoever has seen it is asked,
   * and the owner is not told.
   */
  readonly untold: boolean;
}

const DAY_MS = 86_400_000;

/** Until when the other side is to answer. */
export const dueAfter = (asked: Date, days: number): Date => new Date(asked.getTime() + days * DAY_MS);

export function recallState({ state, dueAt }: Pick<Recall, 'state' | 'dueAt'>, now: Date): RecallState {
  return state === 'asked' && now >= dueAt ? 'overdue' : state;
}

/**
 * Returns the institution that owns the record, and the one that is asked to delete what it has seen of it.
 */
export function partiesOf({ side, institutionA, institutionB }: Pick<Recall, keyof OwnedPair | 'side'>) {
  return side === 'a'
    ? { owner: institutionA, receiver: institutionB }
    : { owner: institutionB, receiver: institutionA };
}

/** Error: what is kept in spite of a recall is kept for a reason. */
export class RecallReasonMissing extends DomainError {
  constructor() {
    super('DISCLOSURE.REASON_MISSING', 'invalid', {}, 'reason');
  }
}

/** Error: what was said to be deleted is not kept again. */
export class RecallAnswered extends DomainError {
  constructor() {
    super('DISCLOSURE.RECALL_ANSWERED', 'conflict', {}, 'id');
  }
}
