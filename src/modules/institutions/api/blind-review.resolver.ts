import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { SetBlindReview } from '../use-cases/set-blind-review.js';
import { InstitutionType, institutionTypeOf } from './institution.type.js';

const SetBlindReviewResult = resultUnion('SetBlindReviewResult', [InstitutionType]);

@InputType({ description: "Whether one's institution judges matches without their scores, from now on." })
export class SetBlindReviewInput {
  @Field(() => String, { nullable: true, description: "Code of the institution; one's own without it." })
  institution?: string | null;

  @Field(() => Boolean, {
    description: 'Whether its people are kept from the score of a match until they have judged it.',
  })
  judgesBlind!: boolean;
}

@Resolver()
export class BlindReviewResolver {
  constructor(private readonly review: SetBlindReview) {}

  @Mutation(() => SetBlindReviewResult, {
    description: "States whether one's institution judges matches without their scores.",
  })
  @May('blindReview.set')
  async setBlindReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What holds from now on.' }) input: SetBlindReviewInput,
  ): Promise<InstitutionType> {
    const { institution, judgesBlind } = input;
    return institutionTypeOf(await this.review.set(actor, institution ?? undefined, judgesBlind));
  }
}
