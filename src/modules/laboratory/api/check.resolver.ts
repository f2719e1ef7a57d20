import { Args, Context, Field, Float, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { message } from '../../../platform/catalogue/index.js';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { WriteCheck } from '../use-cases/write-check.js';

@ObjectType('KinshipCheck', {
  description:
    "Check it elsewhere: the match as files for other people's programs. They hold genetic profiles, which are personal data.",
})
export class KinshipCheckType {
  @Field(() => Float, {
    nullable: true,
    description:
      'What the programs must come to, with the genotypes of both sides; null where it is no number.',
  })
  log10LR?: number | undefined;

  @Field(() => Boolean, {
    description:
      'Whether the genotypes of both sides are in it. Those of another institution never are: its laboratory puts its own in.',
  })
  isComplete!: boolean;

  @Field(() => String, { description: 'A script for R with pedtools, pedprobr and pedmut.' })
  rCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A file for Familias 3; null where it has no words for the case.',
  })
  familias?: string | undefined;

  @Field(() => String, { nullable: true, description: 'What Familias has no words for, in words.' })
  familiasLacks?: string | undefined;
}

const KinshipCheckResult = resultUnion('KinshipCheckResult', [KinshipCheckType]);

@Resolver()
export class CheckResolver {
  constructor(private readonly check: WriteCheck) {}

  @Query(() => KinshipCheckResult, {
    description: 'A match as files with which its ratio can be computed again elsewhere.',
  })
  @May('laboratory.weigh')
  async kinshipCheck(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
  ): Promise<KinshipCheckType> {
    const { log10LR, familiasLacks: what, ...files } = await this.check.write(actor, matchId);
    return {
      ...files,
      ...(Number.isFinite(log10LR) && { log10LR }),
      ...(what !== undefined && {
        familiasLacks: message('PROFILES.FAMILIAS_CANNOT_SAY', language, { what }),
      }),
    };
  }
}
