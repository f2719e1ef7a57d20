import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';

@ObjectType('AlertOffer', {
  description: 'An offer to take an alert over. Until it is accepted its owner is in charge.',
})
export class AlertOfferType {
  @Field(() => UUID, { description: 'To whom.' })
  toActorId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For how long; null: for good.' })
  until!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  at!: Date;
}
