import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import { RedactionType } from '../../review/matches/graphql.js';
import { alertKindFacts } from '../../institutions/index.js';
import { ContactSafetyEnum } from '../../records/records/graphql.js';
import type { AlertAnswer } from '../domain/answer.js';
import { AlertChangeType, AlertDeliveryType, AlertEnding, AlertStepType } from './alert-parts.type.js';
import { AlertOfferType } from './alert-offer.type.js';
import { AlertSnoozeType } from './alert-snooze.type.js';
import type { AlertDetails } from '../use-cases/detail-alerts.js';
import {
  AlertActionEnum,
  AlertAnswerEnum,
  AlertAskEnum,
  AlertKindEnum,
  AlertScreenEnum,
  AlertStateEnum,
  AlertStepEnum,
} from './alert-words.js';

@ObjectType('AlertMatch', { description: 'A match that an alert is about.' })
export class AlertMatchType {
  @Field(() => UUID, {
    name: 'matchId',
    description: 'Who may see the match asks for it under its own rights.',
  })
  hypothesisId!: string;

  @Field(() => AlertAskEnum, {
    description: 'What is asked: to review it, or to ask the living person first.',
  })
  ask!: string;

  @Field(() => AlertKindEnum, { description: 'What the two records would be to each other.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'strong, moderate or weak; null where matches are judged without their scores (`REVIEW_BLIND`, `setBlindReview`).',
  })
  band!: string | null;

  @Field(() => [UUID], { description: 'The records on the side of the one who is told.' })
  recordIds!: readonly string[];
}

@ObjectType({
  description:
    'An institution that has closed, in whose name its successor reads some of what an alert is about: requests for that have the header `huella-for` with its code.',
})
export class AlertName {
  @Field(() => String, { description: 'Code of the institution.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it closed.' })
  closedAt!: Date;

  @Field(() => [UUID], { description: 'Matches of the alert with a record that stands under its name.' })
  matchIds!: readonly string[];

  @Field(() => [UUID], { description: 'Other things of the alert that were its to see to.' })
  subjectIds!: readonly string[];
}

@ObjectType('Alert', {
  description:
    "An institution's duty to act on matches, with an owner, a due date and what follows when it is missed.",
})
export class AlertType {
  @Field(() => UUID, { description: 'By which this platform knows it.' })
  id!: string;

  @Field(() => String, { description: 'The code by which people speak of it.' })
  code!: string;

  @Field(() => UUID, {
    nullable: true,
    description: "null: no institution answers, so it is the operator's duty.",
  })
  institutionId!: string | null;

  @Field(() => AlertKindEnum, { description: 'What its matches are about.' })
  kind!: string;

  @Field(() => AlertStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => UUID, {
    nullable: true,
    description:
      'The owner, for people of the same institution alone; for others `redactions` names it as `OWN_PEOPLE`. null without that: a contact with an address and no account.',
  })
  ownerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the owner.' })
  ownerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the owner.' })
  ownerEmail!: string | null;

  @Field(() => UUID, {
    nullable: true,
    description:
      'For whom the owner stands in: to them it goes back. Told to people of the same institution alone.',
  })
  returnsTo!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it goes back; null: as soon as they are there again.',
  })
  returnsAt!: Date | null;

  @Field(() => AlertOfferType, { nullable: true, description: 'What its owner has offered to a colleague.' })
  offer!: AlertOfferType | null;

  @Field(() => ContactSafetyEnum, {
    nullable: true,
    description:
      'Whether the family that it leads to may be contacted; null where it leads to none of the institution itself.',
  })
  familyContact!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'Until when it has to be answered.' })
  dueAt!: Date;

  @Field(() => AlertStepEnum, { nullable: true, description: 'What happens next when nobody answers.' })
  nextStep!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it happens.' })
  nextStepAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it rests, or has rested last; the due date stays.',
  })
  snoozedUntil!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When somebody said that it was read.' })
  readAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  actedAt!: Date | null;

  @Field(() => AlertAnswerEnum, { nullable: true, description: 'What has been done about it.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where the answer needs it.' })
  reason!: string | null;

  @Field(() => AlertEnding, {
    nullable: true,
    description: 'By which deed it has ended; null: it is open, or nobody has written the deed down.',
  })
  ended!: AlertEnding | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'How many matches it is about.' })
  matchCount!: number;

  @Field(() => [AlertMatchType], { description: 'The first hundred, strongest first.' })
  matches!: readonly AlertMatchType[];

  @Field(() => Int, {
    description: 'How many other things it is about: recalls, transmissions, inquiries … by its kind.',
  })
  subjectCount!: number;

  @Field(() => [UUID], { description: 'The first hundred of them, by id.' })
  subjectIds!: readonly string[];

  @Field(() => AlertScreenEnum, {
    nullable: true,
    description: 'Where it is done in the console, for each of its matches or other things; null: nowhere.',
  })
  screen!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The operation of this API that does it, where there is no screen.',
  })
  operation!: string | null;

  @Field(() => [AlertDeliveryType], { description: 'How people and systems were told.' })
  deliveries!: readonly AlertDeliveryType[];

  @Field(() => [AlertStepType], { description: 'Steps of the escalation that were taken, in order.' })
  steps!: readonly AlertStepType[];

  @Field(() => [AlertSnoozeType], { description: 'How often it has rested, in order.' })
  snoozes!: readonly AlertSnoozeType[];

  @Field(() => [AlertChangeType], { description: 'What has happened to it, oldest first.' })
  history!: readonly AlertChangeType[];

  @Field(() => [AlertActionEnum], { description: 'What the reader may do with it now.' })
  allowedActions!: readonly string[];

  @Field(() => [AlertName], {
    description: 'In whose name it is read, where that institution has closed; told to its successor alone.',
  })
  inNameOf!: readonly AlertName[];

  @Field(() => [RedactionType], {
    description: 'What is there and not shown to the reader, by its place in the alert, and why.',
  })
  redactions!: readonly RedactionType[];
}

@ObjectType({ description: 'A change of one of the alerts that the subscriber sees.' })
export class AlertEvent {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => UUID, { description: 'The alert.' })
  alertId!: string;

  @Field(() => String, {
    description:
      'opened, delivered, read, assigned, offered, accepted, declined, returned, snoozed, acted, overdue, a step, or chain_ended.',
  })
  change!: string;

  @Field(() => AlertStateEnum, { description: 'The state after it.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  at!: Date;
}

@InputType({ description: 'Which alerts an inbox shows.' })
export class InboxFilterInput {
  @Field(() => [AlertStateEnum], { nullable: true, description: 'Only alerts in these states.' })
  states?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only the actor's own duties." })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what has ended, the newest end first.' })
  ended?: boolean | null;

  @Field(() => UUID, { nullable: true, description: "Another institution's inbox; only for the operator." })
  institutionId?: string | null;
}

@InputType({ description: 'The alert that was read.' })
export class AcknowledgeAlertInput {
  @Field(() => UUID, { description: 'The alert.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a conflict.' })
  expectedVersion!: number;
}

@InputType({ description: 'The alert, and whose duty it becomes.' })
export class AssignAlertInput extends AcknowledgeAlertInput {
  @Field(() => UUID, { description: 'An active colleague of the same institution.' })
  assigneeId!: string;
}

@InputType({ description: 'The alert, and what has been done about it.' })
export class AnswerAlertInput extends AcknowledgeAlertInput {
  @Field(() => AlertAnswerEnum, { description: 'What has been done.' })
  answer!: AlertAnswer;

  @Field(() => String, { nullable: true, description: 'Needed with handed_over, not_ours and cannot_act.' })
  reason?: string | null;
}

export const AlertConnection = connectionOf<AlertType>(AlertType, 'Alert');
export const AcknowledgeAlertResult = resultUnion('AcknowledgeAlertResult', [AlertType]);
export const AssignAlertResult = resultUnion('AssignAlertResult', [AlertType]);
export const AnswerAlertResult = resultUnion('AnswerAlertResult', [AlertType]);

export function alertTypeOf(details: AlertDetails): AlertType {
  const { screen = null, operation = null } = alertKindFacts(details.kind);
  return { ...details, screen, operation, ownerId: details.ownerActorId };
}
