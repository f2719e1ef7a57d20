import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadAgreementEnd } from '../use-cases/read-agreement-end.js';

@ObjectType('AgreementEnd', {
  description: 'What the end of an agreement takes with it, and what was done of it when it has ended.',
})
export class AgreementEndType {
  @Field(() => String, { description: 'Code of the agreement.' })
  code!: string;

  @Field(() => Int, {
    description: 'Records that the parties have seen of each other, and would be asked to delete.',
  })
  disclosures!: number;

  @Field(() => Int, { description: 'Open matches between the parties that could be compared no more.' })
  matches!: number;

  @Field(() => Int, { description: 'How many deletions were asked for since it has ended.' })
  asked!: number;

  @Field(() => Int, { description: 'Of these, how many were said to be done.' })
  deleted!: number;

  @Field(() => Int, { description: 'How many are kept with a reason.' })
  kept!: number;

  @Field(() => Int, { description: 'How many are late.' })
  overdue!: number;
}

@Resolver()
export class AgreementEndResolver {
  constructor(private readonly read: ReadAgreementEnd) {}

  @Query(() => AgreementEndType, {
    nullable: true,
    description:
      "For a party: what the end of an agreement recalls, and how far that is; null where there is none of one's own.",
  })
  @May('agreements.sign')
  async agreementEnd(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'Code of the agreement.' }) code: string,
  ): Promise<AgreementEndType> {
    const { balance, ...rest } = await this.read.of(actor, code);
    return { ...rest, ...balance };
  }
}
