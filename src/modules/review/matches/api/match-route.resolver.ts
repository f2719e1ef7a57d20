import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { ReadMatchRoutes } from '../use-cases/read-match-routes.js';
import { MatchRoutingType, matchRoutingTypeOf } from './match-route.type.js';

@Resolver()
export class MatchRouteResolver {
  constructor(private readonly routes: ReadMatchRoutes) {}

  @Query(() => MatchRoutingType, {
    nullable: true,
    description: 'Why a match came to these institutions; null where there is none for this actor.',
  })
  @May('matches.read')
  async routeMatch(
    @CurrentActor() actor: Actor,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language the reasons are said.' })
    language: SpokenLanguage,
  ): Promise<MatchRoutingType> {
    return matchRoutingTypeOf(await this.routes.of(actor, matchId), language);
  }
}
