import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import {
  AlertStateEnum,
  AlertStepEnum,
  ChannelEnum,
  DeliveryStateEnum,
  OccasionEnum,
} from './alert-words.js';

const DOER =
  "Who did it, for people of the same institution alone; for others `redactions` names it as `OWN_PEOPLE`. null without that: the platform's own work.";

@ObjectType('AlertDelivery', {
  description: 'A way on which somebody was told of an alert, and the proof of it.',
})
export class AlertDeliveryType {
  @Field(() => UUID, { description: 'The delivery; `replayDelivery` takes it.' })
  id!: string;

  @Field(() => ChannelEnum, { description: 'On which way.' })
  channel!: string;

  @Field(() => OccasionEnum, { description: 'What it tells of.' })
  occasion!: string;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The mail address, for people of the institution itself.',
  })
  address!: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'How the last attempt ended.' })
  lastCode!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last tried.' })
  lastAttemptAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken over.' })
  deliveredAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Of the inbox: when it was first listed to the one who was told.',
  })
  seenAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Of the inbox: when they first opened it here. Mails hold nothing that would tell of being read.',
  })
  openedAt!: Date | null;
}

@ObjectType('AlertStep', { description: 'A step of the escalation that was taken.' })
export class AlertStepType {
  @Field(() => AlertStepEnum, { description: 'Which step.' })
  step!: string;

  @Field(() => String, {
    nullable: true,
    description: "As the country's profile calls it; null where that says nothing.",
  })
  name!: string | null;

  @Field(() => UUID, { nullable: true, description: 'The institution that was told.' })
  toldInstitutionId!: string | null;

  @Field(() => UUID, {
    nullable: true,
    description:
      'The person who was told, for people of the same institution alone; for others `redactions` names it as `OWN_PEOPLE`. null without that: a contact with an address and no account, or nobody.',
  })
  toldActorId!: string | null;

  @Field(() => Boolean, { description: 'There was nobody to tell, and the next step was taken at once.' })
  nobody!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was taken.' })
  takenAt!: Date;
}

@ObjectType({ description: 'A step of the escalation of an alert, taken or to come if nobody acts.' })
export class AlertChainStep {
  @Field(() => AlertStepEnum, { description: 'Which step.' })
  step!: string;

  @Field(() => String, {
    nullable: true,
    description: "As the country's profile calls it; null where that says nothing.",
  })
  name!: string | null;

  @Field(() => UUID, {
    nullable: true,
    description:
      'The institution that was told, or would be by the people who are there now; null where `nobody` is false: the operator.',
  })
  toldInstitutionId!: string | null;

  @Field(() => Boolean, { description: 'There is nobody to tell, and the next step is taken at once.' })
  nobody!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken; null: not yet.' })
  takenAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it comes if nobody acts; null: it was taken.',
  })
  comesAt!: Date | null;
}

@ObjectType('AlertChange', { description: 'Something that happened to an alert.' })
export class AlertChangeType {
  @Field(() => String, {
    description:
      'opened, delivered, read, assigned, offered, accepted, declined, returned, snoozed, acted, overdue, put_off, a step, chain_ended, or closed.',
  })
  change!: string;

  @Field(() => AlertStateEnum, { description: 'The state after it.' })
  state!: string;

  @Field(() => UUID, {
    nullable: true,
    description: DOER,
  })
  actorId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  at!: Date;
}

@ObjectType({ description: 'The deed by which an alert has ended.' })
export class AlertEnding {
  @Field(() => String, { description: 'What was done: an operation of the policy.' })
  operation!: string;

  @Field(() => UUID, {
    nullable: true,
    description: "For which institution; null: by the operator, or by the platform's own work.",
  })
  institutionId!: string | null;

  @Field(() => UUID, {
    nullable: true,
    description: DOER,
  })
  actorId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was done.' })
  at!: Date;
}
