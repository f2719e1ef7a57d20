import { Args, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { FindDirectMatches } from '../use-cases/find-direct-matches.js';
import { DirectMatchesResult, directTypeOf, type DirectMatchesType } from './direct-match.type.js';

@Resolver()
export class DirectMatchResolver {
  constructor(private readonly find: FindDirectMatches) {}

  @Query(() => DirectMatchesResult, {
    description:
      'Other remains that may be of the same person as own remains, and whether they can be joined.',
  })
  @May('laboratory.match')
  async directMatches(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'Remains of the own institution.' }) recordId: string,
  ): Promise<DirectMatchesType> {
    return directTypeOf(await this.find.find(actor, recordId));
  }
}
