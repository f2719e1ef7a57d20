import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum, RouteType, routeTypeOf } from '../../../institutions/graphql.js';
import { ReadTransmissionRoute } from '../use-cases/read-transmission-route.js';

@Resolver()
export class TransmissionRouteResolver {
  constructor(private readonly routes: ReadTransmissionRoute) {}

  @Query(() => RouteType, {
    nullable: true,
    description:
      'For the receiver of a transmission: why the report is its work. Without reasons where no rule leads there and the sender has chosen it; null for others.',
  })
  @May('transmissions.read')
  async whyTransmitted(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The transmission.' }) id: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language the reasons are given.' })
    language: SpokenLanguage,
  ): Promise<RouteType> {
    return routeTypeOf(await this.routes.of(actor, id), language);
  }
}
