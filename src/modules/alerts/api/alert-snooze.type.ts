import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import { SnoozeReasonEnum } from './alert-words.js';

@ObjectType('AlertSnooze', { description: 'Once that an alert was let rest.' })
export class AlertSnoozeType {
  @Field(() => SnoozeReasonEnum, { description: 'Why.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Words beside it, for people of the institution itself.',
  })
  words!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  until!: Date;

  @Field(() => UUID, { description: 'Who let it rest.' })
  actorId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}
