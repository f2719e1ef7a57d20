import { Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf, UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import type { OverdueAge } from '../domain/overdue-age.js';
import { ReadOverdue } from '../use-cases/read-overdue.js';
import { AlertKindEnum } from './alert-words.js';

const OverdueAgeEnum = enumOf<OverdueAge>('OverdueAge', 'How long something has been late.', {
  to_3_days: 'Up to three days.',
  to_10_days: 'More than three days, up to ten.',
  to_30_days: 'More than ten days, up to thirty.',
  longer: 'Longer.',
});

@ObjectType('OverdueFigure', {
  description:
    'How much of one kind and age is overdue at an institution. No record stands behind a line of it.',
})
export class OverdueFigureType {
  @Field(() => UUID, { nullable: true, description: "null: the operator's, for no institution answers." })
  institutionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Country of the institution (ISO 3166-1).' })
  country!: string | null;

  @Field(() => AlertKindEnum, { description: 'What the alerts are about.' })
  kind!: string;

  @Field(() => OverdueAgeEnum, { description: 'How long they have been late.' })
  age!: string;

  @Field(() => Int, { description: 'How many.' })
  overdue!: number;

  @Field(() => Int, { description: 'Of these, of which others than the owner were told.' })
  escalated!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was counted: once an hour.' })
  countedAt!: Date;
}

@Resolver()
export class OverdueResolver {
  constructor(private readonly read: ReadOverdue) {}

  @Query(() => [OverdueFigureType], {
    description:
      'What is overdue at the own institution; for whoever watches over all, in the network, by institution. A match that one of its sides may not know of is not counted.',
  })
  @May('overdue.read')
  async overdueFigures(@CurrentActor() actor: Actor): Promise<OverdueFigureType[]> {
    return [...(await this.read.read(actor))];
  }
}
