import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import { ALERT_ACTIONS } from '../domain/allowed-actions.js';
import { ALERT_STATES } from '../domain/alert-state.js';
import { ANSWERS, type Answer } from '../domain/answer.js';
import { stepAfter, STEPS } from '../domain/escalation.js';
import type { AlertDetails } from '../use-cases/inbox.js';

export const AlertStateEnum = enumOf('AlertState', ALERT_STATES);
const AlertStepEnum = enumOf('AlertStepName', STEPS);
const AlertActionEnum = enumOf('AlertAction', ALERT_ACTIONS);
const AlertAnswerEnum = enumOf('AlertAnswer', ANSWERS);
const AlertKindEnum = enumOf('AlertKind', [
  'identification',
  'living',
  'duplicate_report',
  'same_remains',
  'several',
]);
const AlertAskEnum = enumOf('AlertAsk', ['REVIEW', 'ASK_THIS_PERSON']);
const ChannelEnum = enumOf('DeliveryChannel', ['inbox', 'mail', 'webhook']);
const DeliveryStateEnum = enumOf('DeliveryState', ['waiting', 'due', 'delivered', 'failed', 'dropped']);
const OccasionEnum = enumOf('DeliveryOccasion', ['opened', 'assigned', ...STEPS]);

@ObjectType({ description: 'A match that an alert is about.' })
export class AlertMatch {
  @Field(() => ID, {
    name: 'matchId',
    description: 'Who may see the match asks for it under its own rights.',
  })
  hypothesisId!: string;

  @Field(() => AlertAskEnum, {
    description: 'What is asked: to review it, or to ask the living person first.',
  })
  ask!: string;

  @Field(() => AlertKindEnum)
  kind!: string;

  @Field(() => String, { description: 'strong, moderate or weak.' })
  band!: string;

  @Field(() => [ID], { description: 'The records on the side of the one who is told.' })
  recordIds!: readonly string[];
}

@ObjectType({ description: 'A way on which somebody was told of an alert, and the proof of it.' })
export class AlertDelivery {
  @Field(() => ID)
  id!: string;

  @Field(() => ChannelEnum)
  channel!: string;

  @Field(() => OccasionEnum)
  occasion!: string;

  @Field(() => DeliveryStateEnum)
  state!: string;

  @Field(() => String, { nullable: true, description: 'The mail address, for the institution itself.' })
  address!: string | null;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'How the last attempt ended.' })
  lastCode!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastAttemptAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  deliveredAt!: Date | null;
}

@ObjectType({ description: 'A step of the escalation that was taken.' })
export class AlertStep {
  @Field(() => AlertStepEnum)
  step!: string;

  @Field(() => ID, { nullable: true })
  toldInstitutionId!: string | null;

  @Field(() => ID, { nullable: true })
  toldActorId!: string | null;

  @Field(() => Boolean, { description: 'There was nobody to tell, and the next step was taken at once.' })
  nobody!: boolean;

  @Field(() => GraphQLISODateTime)
  takenAt!: Date;
}

@ObjectType({ description: 'Something that happened to an alert.' })
export class AlertChange {
  @Field(() => String, {
    description: 'opened, delivered, read, assigned, acted, overdue, a step, or chain_ended.',
  })
  change!: string;

  @Field(() => AlertStateEnum)
  state!: string;

  @Field(() => ID)
  actorId!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType({
  description:
    "An institution's duty to act on matches, with an owner, a due date and what follows when it is missed.",
})
export class Alert {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The code by which people speak of it.' })
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description: "null: no institution answers, so it is the operator's duty.",
  })
  institutionId!: string | null;

  @Field(() => AlertKindEnum)
  kind!: string;

  @Field(() => AlertStateEnum)
  state!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'null: the owner is a contact with an address and no account.',
  })
  ownerId!: string | null;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => String, { nullable: true })
  ownerEmail!: string | null;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => AlertStepEnum, { nullable: true, description: 'What happens next when nobody answers.' })
  nextStep!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it happens.' })
  nextStepAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  actedAt!: Date | null;

  @Field(() => AlertAnswerEnum, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => Int)
  matchCount!: number;

  @Field(() => [AlertMatch], { description: 'The first hundred, strongest first.' })
  matches!: readonly AlertMatch[];

  @Field(() => [AlertDelivery])
  deliveries!: readonly AlertDelivery[];

  @Field(() => [AlertStep])
  steps!: readonly AlertStep[];

  @Field(() => [AlertChange])
  history!: readonly AlertChange[];

  @Field(() => [AlertActionEnum], { description: 'What the reader may do with it now.' })
  allowedActions!: readonly string[];
}

@ObjectType({ description: 'A change of one of the alerts that the subscriber sees.' })
export class AlertEvent {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => ID)
  alertId!: string;

  @Field(() => String, {
    description: 'opened, delivered, read, assigned, acted, overdue, a step, or chain_ended.',
  })
  change!: string;

  @Field(() => AlertStateEnum)
  state!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@InputType()
export class InboxFilterInput {
  @Field(() => [AlertStateEnum], { nullable: true })
  states?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only the actor's own duties." })
  mine?: boolean | null;

  @Field(() => UUID, { nullable: true, description: "Another institution's inbox; only for the operator." })
  institutionId?: string | null;
}

@InputType()
export class AcknowledgeAlertInput {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class AssignAlertInput extends AcknowledgeAlertInput {
  @Field(() => UUID, { description: 'An active colleague of the same institution.' })
  assigneeId!: string;
}

@InputType()
export class AnswerAlertInput extends AcknowledgeAlertInput {
  @Field(() => AlertAnswerEnum)
  answer!: Answer;

  @Field(() => String, { nullable: true, description: 'Needed with handed_over, not_ours and cannot_act.' })
  reason?: string | null;
}

export const AlertConnection = connectionOf<Alert>(Alert);
export const AcknowledgeAlertResult = resultUnion('AcknowledgeAlertResult', [Alert]);
export const AssignAlertResult = resultUnion('AssignAlertResult', [Alert]);
export const AnswerAlertResult = resultUnion('AnswerAlertResult', [Alert]);

export function alertTypeOf(details: AlertDetails): Alert {
  const { ownerActorId, nextStepAt, stepsTaken } = details;
  return { ...details, ownerId: ownerActorId, nextStep: nextStepAt ? (stepAfter(stepsTaken) ?? null) : null };
}
