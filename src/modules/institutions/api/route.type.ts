import { Field, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../platform/catalogue/index.js';
import type { Route } from '../domain/routing/route.js';
import { InstitutionType, institutionTypeOf } from './institution.type.js';
import { RouteRoleEnum } from './mechanism-parts.type.js';

@ObjectType('RouteReason', { description: 'Why something came to an institution.' })
export class RouteReasonType {
  @Field(() => String, { description: 'A code that does not change.' })
  code!: string;

  @Field(() => String, { description: 'One sentence, in the language that was asked for.' })
  text!: string;
}

@ObjectType('Route', { description: 'An institution that is responsible for a record, and why.' })
export class RouteType {
  @Field(() => InstitutionType, {
    nullable: true,
    description: 'Which; null: none of the network, so the operator of the installation.',
  })
  institution?: InstitutionType | undefined;

  @Field(() => RouteRoleEnum, { description: 'As what.' })
  role!: string;

  @Field(() => [RouteReasonType], { description: 'Why, in the order in which one leads to the next.' })
  reasons!: readonly RouteReasonType[];
}

export function routeTypeOf({ institution, role, reasons }: Route, language: SpokenLanguage): RouteType {
  return {
    institution: institution && institutionTypeOf(institution),
    role,
    reasons: reasons.map(({ code, parameters }) => ({ code, text: message(code, language, parameters) })),
  };
}
