import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';

@ObjectType('AlertOffer', {
  description: 'An offer to take an alert over. Until it is accepted its owner is in charge.',
})
export class AlertOfferType {
  @Field(() => UUID, {
    nullable: true,
    description:
      'To whom, for people of the same institution alone; for others `redactions` names it as `OWN_PEOPLE`.',
  })
  toActorId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For how long; null: for good.' })
  until!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  at!: Date;
}
