import type { AlertKind, SnoozeReason, SubjectKind } from '../../institutions/index.js';
import type { Ask, Band, MatchKind } from '../domain/bundle.js';
import type { AlertState } from '../domain/alert-state.js';
import type { AlertAnswer } from '../domain/answer.js';
import type { DeliveryChannel, DeliveryState, DeliveryOccasion } from '../domain/delivery.js';
import type { AlertEscalationStep } from '../domain/escalation.js';

export interface Alert {
  readonly id: string;
  readonly seq: number;
  /** null: no institution answers, so it is the operator's duty. */
  readonly institutionId: string | null;
  readonly kind: AlertKind;
  readonly state: AlertState;
  readonly version: number;
  /** null: the owner is a contact who has an address and no account. */
  readonly ownerActorId: string | null;
  readonly ownerEmail: string | null;
  readonly ownerLanguage: string;
  readonly dueAt: Date;
  readonly nextStepAt: Date | null;
  readonly stepsTaken: number;
  /** Until when somebody lets it rest; past or null: it does not. */
  readonly snoozedUntil: Date | null;
  /** For whom the owner stands in, and not before when it goes back. */
  readonly returnsTo: string | null;
  readonly returnsAt: Date | null;
  readonly readAt: Date | null;
  readonly readBy: string | null;
  readonly actedAt: Date | null;
  readonly actedBy: string | null;
  readonly answer: AlertAnswer | null;
  readonly reason: string | null;
  /** Deed by which it ended; null: it is open, or nobody has written it down. */
  readonly endedBy: string | null;
  readonly endedInstitutionId: string | null;
  readonly endedOperation: string | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export interface AlertMatch {
  readonly alertId: string;
  readonly hypothesisId: string;
  readonly ask: Ask;
  readonly kind: MatchKind;
  readonly band: Band;
  readonly recordIds: readonly string[];
  readonly holderIds: readonly string[];
}

/** Subject of an alert that is no match. */
export interface AlertSubject {
  readonly alertId: string;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly mark: string;
}

/** Once that an alert was let rest. */
export interface AlertSnooze {
  readonly alertId: string;
  readonly position: number;
  readonly reason: SnoozeReason;
  readonly words: string | null;
  readonly until: Date;
  readonly actorId: string;
  readonly at: Date;
}

/** An owner's offer to a colleague to take an alert over. */
export interface AlertOffer {
  readonly alertId: string;
  readonly position: number;
  readonly fromActorId: string;
  readonly toActorId: string;
  /** null: for good. */
  readonly until: Date | null;
  readonly state: 'offered' | 'accepted' | 'declined' | 'withdrawn';
  readonly at: Date;
  readonly answeredAt: Date | null;
}

export interface AlertStep {
  readonly alertId: string;
  readonly position: number;
  readonly step: AlertEscalationStep;
  /** Name of the step in the profile of the country. */
  readonly name: string | null;
  readonly toldInstitutionId: string | null;
  readonly toldActorId: string | null;
  readonly toldEmail: string | null;
  /** The step found nobody to tell, and the next one was taken at once. */
  readonly nobody: boolean;
  readonly takenAt: Date;
}

export interface AlertDelivery {
  readonly id: string;
  readonly alertId: string;
  readonly channel: DeliveryChannel;
  readonly occasion: DeliveryOccasion;
  readonly actorId: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly endpointId: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastCode: string | null;
  readonly lastAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Of the inbox: when it was first listed to whom it tells, and first opened by them. */
  readonly seenAt: Date | null;
  readonly openedAt: Date | null;
  readonly createdAt: Date;
}

export type AlertChangeName =
  | ('opened' | 'delivered' | 'read' | 'assigned' | 'acted' | 'overdue' | 'put_off')
  | ('offered' | 'accepted' | 'declined' | 'returned' | 'snoozed')
  | (AlertEscalationStep | 'chain_ended' | 'closed');

/** Something that happened to an alert; ids rise in the order of commits, so that a reader can go on after the last. */
export interface AlertChange {
  readonly id: number;
  readonly alertId: string;
  readonly change: AlertChangeName;
  readonly state: AlertState;
  readonly actorId: string;
  readonly at: Date;
}

export interface WebhookEndpoint {
  readonly id: string;
  readonly institutionId: string;
  readonly url: string;
  readonly active: boolean;
  readonly endedBecause: 'removed' | 'gone' | 'failing' | null;
  /** Since when it has taken nothing; null: the last message was taken, or none was sent. */
  readonly failingSince: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

export interface WebhookAttempt {
  readonly id: number;
  readonly endpointId: string;
  readonly messageId: string;
  readonly type: string;
  /** `HTTP_200`, or why there was no answer. */
  readonly code: string;
  readonly durationMs: number;
  readonly at: Date;
}
