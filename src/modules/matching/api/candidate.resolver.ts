import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Kind } from '../../../kernel/linkage/index.js';
import { PageSize, USUAL_PAGE, UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { ReadRuns } from '../use-cases/read-runs.js';
import { CandidateType, candidateTypeOf } from './candidate.type.js';
import { MatchKindEnum } from './match-run.type.js';

@Resolver()
export class CandidateResolver {
  constructor(private readonly read: ReadRuns) {}

  @Query(() => [CandidateType], {
    description: 'The kept candidates of a record, best first, below the threshold too.',
  })
  @May('matching.read')
  async candidates(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
    @Args('first', {
      type: () => PageSize,
      defaultValue: USUAL_PAGE,
      description: 'How many, the best first.',
    })
    first: number,
    @Args('kind', { type: () => MatchKindEnum, nullable: true, description: 'Only pairs of this kind.' })
    kind?: string | null,
  ): Promise<CandidateType[]> {
    const found = await this.read.candidates(actor, recordId, (kind ?? undefined) as Kind | undefined, first);
    return found.map(candidateTypeOf);
  }
}
