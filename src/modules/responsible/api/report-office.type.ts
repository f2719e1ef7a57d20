import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import {
  basisTypeOf,
  OfficeDutyEnum,
  reasonTypesOf,
  RouteBasisType,
  RouteReasonType,
  RouteRoleEnum,
} from '../../institutions/graphql.js';
import { HearingBarEnum } from './office-told.type.js';
import { holderOf, RecordHolderType } from './record-holder.type.js';
import type { OfficeOfReport } from '../use-cases/subject-facts.js';

const OfficeHearsOfEnum = enumOf<OfficeOfReport['hearsOf']>(
  'OfficeHearsOf',
  'Of what an office that routing names hears.',
  {
    report: 'Of the report, when it is filed: a law says so.',
    match: 'Of a match of it, once both holders have judged it plausible or one has let its date pass.',
  },
);

@ObjectType('ReportOffice', {
  description: 'An office that would hear of a report or of a match of it, why, and what keeps it from it.',
})
export class ReportOfficeType {
  @Field(() => RecordHolderType, { description: 'The office.' })
  office!: RecordHolderType;

  @Field(() => RouteRoleEnum, { description: 'As what routing names it.' })
  role!: string;

  @Field(() => OfficeDutyEnum, { description: 'What it would be to do.' })
  duty!: string;

  @Field(() => [RouteReasonType], { description: 'Why, in the order in which one reason leads to the next.' })
  because!: RouteReasonType[];

  @Field(() => RouteBasisType, {
    nullable: true,
    description: 'The rule behind it; null where no profile has one, but the defaults of the platform.',
  })
  legalBasis?: RouteBasisType | undefined;

  @Field(() => OfficeHearsOfEnum, { description: 'Of what it hears.' })
  hearsOf!: string;

  @Field(() => HearingBarEnum, { nullable: true, description: 'Why it does not hear; null where it does.' })
  bar?: string | undefined;

  @Field(() => Boolean, { description: 'Whether the family has struck it out.' })
  isStruck!: boolean;
}

@ObjectType('ReportOfficesStruck', { description: 'The offices of a report after a decision of its family.' })
export class ReportOfficesStruck {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => [ReportOfficeType], { description: 'Who hears, and who does not.' })
  offices!: ReportOfficeType[];
}

@InputType({ description: 'What the family decides of the offices that would hear of its report.' })
export class StrikeOfficesInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => [String], { nullable: true, description: 'Codes of offices that hear nothing from now on.' })
  strike?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of offices that may hear again.' })
  restore?: string[] | null;
}

export const StrikeOfficesResult = resultUnion('StrikeOfficesResult', [ReportOfficesStruck]);

export function reportOfficeOf(
  { route, institution, hearsOf, bar }: OfficeOfReport,
  language: SpokenLanguage,
): ReportOfficeType {
  const { role, duty, reasons, basis } = route;
  return {
    ...{ office: holderOf(institution), role, duty, hearsOf, bar, isStruck: bar === 'struck' },
    because: reasonTypesOf(reasons, language),
    legalBasis: basis && basisTypeOf(basis),
  };
}
