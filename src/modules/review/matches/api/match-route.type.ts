import { Field, ObjectType } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { RouteType, routeTypeOf } from '../../../institutions/graphql.js';
import type { MatchRoutes } from '../use-cases/read-match-routes.js';
import { RedactionType } from './match-side.type.js';

@ObjectType('MatchRouting', { description: 'Whose work a match is, and why, as far as the reader may know.' })
export class MatchRoutingType {
  @Field(() => RouteType, {
    nullable: true,
    description: "Why it is the reader's own institution's work; null for whoever belongs to none.",
  })
  own?: RouteType | undefined;

  @Field(() => [RouteType], {
    description:
      'Every institution that is responsible for either record. Of a record that is not shown whole only whose it is.',
  })
  routes!: readonly RouteType[];

  @Field(() => [RedactionType], { description: 'Of which record the reasons are not told, and why.' })
  redactions!: readonly RedactionType[];
}

export function matchRoutingTypeOf(
  { own, routes, redactions }: MatchRoutes,
  language: SpokenLanguage,
): MatchRoutingType {
  return {
    own: own && routeTypeOf(own, language),
    routes: routes.map((route) => routeTypeOf(route, language)),
    redactions,
  };
}
