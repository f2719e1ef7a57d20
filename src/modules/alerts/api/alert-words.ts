import { enumOf } from '../../../platform/graphql/index.js';
import {
  ALERT_KINDS,
  ALERT_SCREENS,
  type AlertKind,
  type AlertScreen,
  type SnoozeReason,
} from '../../institutions/index.js';
import type { AlertAction } from '../domain/allowed-actions.js';
import type { AlertState } from '../domain/alert-state.js';
import type { AlertAnswer } from '../domain/answer.js';
import type { Ask } from '../domain/bundle.js';
import type { DeliveryChannel, DeliveryState, DeliveryOccasion } from '../domain/delivery.js';
import type { AlertEscalationStep } from '../domain/escalation.js';
import type { DelegationAnswer } from '../use-cases/answer-delegation.js';

export const AlertStateEnum = enumOf<AlertState>('AlertState', 'Where an alert stands; an answer ends it.', {
  queued: 'Opened, and not yet brought to anybody.',
  delivered: 'A mail server or a system has taken it over, or it lies in the inbox.',
  read: 'Somebody has said that it was read; the clock runs on.',
  acted: 'Answered.',
  overdue: 'Not answered in time.',
  escalated: 'Not answered, and others have been told.',
  closed: 'Nothing is left of it that may be told or is to be done.',
});

export const AlertStepEnum = enumOf<AlertEscalationStep>(
  'AlertStepName',
  'A step that follows when nobody answers.',
  {
    reminder: 'The owner is reminded.',
    coordinator: "The institution's coordinator is told.",
    ministry: "The country's foreign ministry is told.",
    oversight: "The country's oversight body is told.",
  },
);

export const AlertActionEnum = enumOf<AlertAction>('AlertAction', 'What can be done with an alert.', {
  acknowledge: 'Say that it has been read: `acknowledgeAlert`.',
  assign: 'Make it the duty of a colleague: `assignAlert`.',
  delegate: 'Offer it to a colleague: `delegateAlert`.',
  take_over: 'Say whether you take it over: `answerDelegation`.',
  snooze: 'Let it rest for a while: `snoozeAlert`.',
  answer: 'Say what has been done about it: `answerAlert`.',
});

export const DelegationAnswerEnum = enumOf<DelegationAnswer>(
  'DelegationAnswer',
  'What a colleague answers who was asked to take an alert over.',
  { accept: 'It is taken over.', decline: 'It stays with its owner.' },
);

export const SnoozeReasonEnum = enumOf<SnoozeReason>('SnoozeReason', 'Why an alert rests.', {
  awaits_others: 'Data that others were asked for.',
  awaits_laboratory: 'A result of a laboratory.',
  awaits_family: 'The family asks for time, or is not to be reached.',
  awaits_authority: 'Another authority has to act first.',
  travels_to_family: 'Somebody is on the way to the family.',
  other: 'Another reason, given in words.',
});

export const AlertAnswerEnum = enumOf<AlertAnswer>('AlertAnswer', 'What has been done about an alert.', {
  under_review: 'The matches are being looked into.',
  handed_over: 'Another authority has taken it over.',
  person_asked: 'The living person has been asked.',
  known_already: 'It was known here before.',
  looked_again: 'It was looked at again; what follows from that is said where it was decided.',
  not_ours: 'It is not the duty of this institution.',
  cannot_act: 'The institution can do nothing about it.',
});

export const AlertKindEnum = enumOf<AlertKind>(
  'AlertKind',
  'What an alert is about.',
  Object.fromEntries(Object.entries(ALERT_KINDS).map(([kind, { says }]) => [kind, says])) as Record<
    AlertKind,
    string
  >,
);

export const AlertScreenEnum = enumOf<AlertScreen>(
  'AlertScreen',
  'A screen of the console on which what an alert asks for is done.',
  ALERT_SCREENS,
);

export const AlertAskEnum = enumOf<Ask>('AlertAsk', 'What an institution is asked to do about a match.', {
  REVIEW: 'To review it.',
  ASK_THIS_PERSON: 'To ask the living person whether the family may be told.',
});

export const ChannelEnum = enumOf<DeliveryChannel>('DeliveryChannel', 'A way on which somebody is told.', {
  inbox: 'The list that people see when they sign in.',
  mail: 'A mail, without content.',
  webhook: "The institution's own system.",
});

export const DeliveryStateEnum = enumOf<DeliveryState>('DeliveryState', 'How far a delivery has come.', {
  waiting: 'The channel is not set up yet.',
  bundled: 'Waits for the bundle of its reader.',
  due: 'To be tried, for the first time or again.',
  delivered: 'Taken over.',
  failed: 'Given up.',
  dropped: 'No longer of use to anybody.',
});

export const OccasionEnum = enumOf<DeliveryOccasion>('DeliveryOccasion', 'What a delivery tells of.', {
  opened: 'A new alert.',
  assigned: 'An alert that has become the duty of a colleague.',
  offered: 'An alert that its owner offers to a colleague.',
  stand_in: 'An alert of somebody who is away or has left.',
  returned: 'An alert that is again, or still, in charge of the one who lent it.',
  reminder: 'The reminder of the owner.',
  coordinator: 'The step to the coordinator.',
  ministry: 'The step to the foreign ministry.',
  oversight: 'The step to the oversight body.',
});
