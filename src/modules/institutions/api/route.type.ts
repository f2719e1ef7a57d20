import { Field, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../platform/catalogue/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { OfficeDuty } from '../domain/profile/route-roles.js';
import type { Route, RouteReason } from '../domain/routing/route.js';
import { reasonParameters } from '../domain/routing/reason-words.js';
import type { RouteBasis } from '../domain/routing/route-basis.js';
import { InstitutionType, institutionTypeOf } from './institution.type.js';
import { RouteRoleEnum } from './mechanism-parts.type.js';

@ObjectType('RouteReason', { description: 'Why something came to an institution.' })
export class RouteReasonType {
  @Field(() => String, { description: 'A code that does not change.' })
  code!: string;

  @Field(() => String, { description: 'One sentence, in the language that was asked for.' })
  text!: string;
}

export const OfficeDutyEnum = enumOf<OfficeDuty>(
  'OfficeDuty',
  'What an institution owes in a record or a match.',
  {
    act: 'It acts: the work is its own.',
    tell_family: 'It tells the family.',
    acknowledge: 'It says that it has it.',
    take_note: 'It takes note.',
  },
);

@ObjectType('RouteBasis', {
  description: 'The rule that makes an institution responsible, so that it can be cited.',
})
export class RouteBasisType {
  @Field(() => String, { description: 'Its name in the profile: of a rule of competence, or of a step.' })
  rule!: string;

  @Field(() => String, {
    description: 'Country whose profile has it (ISO 3166-1); `ZZ`: it holds in every country.',
  })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Title of the source; null where it is invented.' })
  source?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the law or convention; null: none is named.',
  })
  instrument?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Article, as the text counts.' })
  article?: string | undefined;
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

  @Field(() => OfficeDutyEnum, { description: 'What it owes.' })
  duty!: string;

  @Field(() => RouteBasisType, {
    nullable: true,
    description: 'By which rule; null where no profile has one, but the order of the platform.',
  })
  basis?: RouteBasisType | undefined;

  @Field(() => [RouteReasonType], { description: 'Why, in the order in which one leads to the next.' })
  reasons!: readonly RouteReasonType[];
}

export function routeTypeOf(route: Route, language: SpokenLanguage): RouteType {
  const { institution, role, duty, basis, reasons } = route;
  return {
    ...{ institution: institution && institutionTypeOf(institution), role, duty },
    basis: basis && basisTypeOf(basis),
    reasons: reasonTypesOf(reasons, language),
  };
}

export function basisTypeOf({
  ruleId,
  country,
  sourceTitle,
  instrumentTitle,
  article,
}: RouteBasis): RouteBasisType {
  return { rule: ruleId, country, source: sourceTitle, instrument: instrumentTitle, article };
}

export function reasonTypesOf(reasons: readonly RouteReason[], language: SpokenLanguage): RouteReasonType[] {
  return reasons.map(({ code, parameters }) => ({
    code,
    text: message(code, language, reasonParameters(parameters, language)),
  }));
}
