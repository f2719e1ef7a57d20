import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum, RouteType, routeTypeOf } from '../../../institutions/graphql.js';
import { ReadRoutes } from '../use-cases/read-routes.js';

const RECORD = { type: () => UUID, description: 'A report, remains, or a person found alive.' };
const LANGUAGE = { type: () => LanguageEnum, description: 'In which language the reasons are said.' };

@Resolver()
export class RoutingResolver {
  constructor(private readonly routes: ReadRoutes) {}

  @Query(() => [RouteType], {
    nullable: true,
    description: 'Whose work a record is, as what, and why; null where there is none for this actor.',
  })
  @May('routing.read')
  async routing(
    @CurrentActor() actor: Actor,
    @Args('recordId', RECORD) recordId: string,
    @Args('language', LANGUAGE) language: SpokenLanguage,
  ): Promise<readonly RouteType[]> {
    return (await this.routes.of(actor, recordId)).map((route) => routeTypeOf(route, language));
  }

  @Query(() => RouteType, {
    nullable: true,
    description: "Why a record is one's own institution's work; null where it is not, or there is none.",
  })
  @May('routing.read')
  async whyResponsible(
    @CurrentActor() actor: Actor,
    @Args('recordId', RECORD) recordId: string,
    @Args('language', LANGUAGE) language: SpokenLanguage,
  ): Promise<RouteType | undefined> {
    const routes = await this.routes.of(actor, recordId);
    const own = routes.find(({ institution }) => institution?.id === actor.institutionId);
    return own && routeTypeOf(own, language);
  }
}
