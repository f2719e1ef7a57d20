import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { PageSize, USUAL_PAGE, UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import { ReadCandidates } from '../use-cases/read-candidates.js';
import { CandidateType, candidateTypeOf } from './candidate.type.js';

@Resolver()
export class CandidateResolver {
  constructor(private readonly read: ReadCandidates) {}

  @Query(() => [CandidateType], {
    description:
      'The kept candidates of a record, best first, below the threshold too; at the end what the viewer is to judge without its score. A place may rest on a report that nobody has confirmed (`onlyTogetherWith`).',
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
    @Args('unconfirmedOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only those whose place rests on a report that nobody has confirmed (`onlyTogetherWith`).',
    })
    unconfirmedOnly = false,
  ): Promise<CandidateType[]> {
    const found = await this.read.of(actor, recordId, {
      ...{ limit: first, unconfirmedOnly },
      kind: (kind ?? undefined) as Kind | undefined,
    });
    return found.map((one) => candidateTypeOf(one, recordId));
  }
}
