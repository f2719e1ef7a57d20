import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { WeighEvidence } from '../use-cases/weigh-evidence.js';
import { KinshipEvidenceResult, evidenceTypeOf, type KinshipEvidenceType } from './evidence-answer.type.js';
import { WeighingArgs, wishOf } from './weighing.args.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly weigh: WeighEvidence) {}

  @Query(() => KinshipEvidenceResult, {
    description:
      'What DNA says of a match: hypotheses, loci, lines, with what it was reckoned, and what may not be seen.',
  })
  @May('laboratory.weigh')
  async kinshipEvidence(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
    @Args() wish: WeighingArgs,
  ): Promise<KinshipEvidenceType> {
    return evidenceTypeOf(await this.weigh.ofMatch(actor, matchId, wishOf(wish)), language);
  }

  @Query(() => KinshipEvidenceResult, {
    description:
      'The same of two records that comparison has kept as candidates of each other; of no other two.',
  })
  @May('laboratory.weigh')
  async kinshipComparison(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('reportId', { type: () => UUID, description: 'One of the two records.' }) reportId: string,
    @Args('otherId', { type: () => UUID, description: 'The other; one of the two is the own.' })
    otherId: string,
    @Args() wish: WeighingArgs,
  ): Promise<KinshipEvidenceType> {
    return evidenceTypeOf(await this.weigh.ofCandidate(actor, [reportId, otherId], wishOf(wish)), language);
  }
}
