import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { enumOf, UUID } from '../../../platform/graphql/index.js';
import type { HearingBar } from '../../institutions/index.js';
import { basisTypeOf, OfficeDutyEnum, RouteBasisType, RouteRoleEnum } from '../../institutions/graphql.js';
import type { OfficeView } from '../use-cases/read-offices-told.js';
import { OfficeQuestionType, questionTypeOf } from './office-question.type.js';
import { holderOf, RecordHolderType } from './record-holder.type.js';
import { OfficeAnswerEnum, RoutedSubjectEnum } from './responsibility.type.js';

export const HearingBarEnum = enumOf<HearingBar>(
  'HearingBar',
  'Why an office does not hear of a report or match.',
  {
    struck: 'The family struck it out.',
    wish: 'The person found alive has not let the family hear.',
    migration_enforcement: 'It enforces migration law.',
    consent: 'The family has not granted it.',
    agreement: 'No agreement in force covers it.',
  },
);

@ObjectType('RoutedOffice', {
  description:
    'An office that routing names for a report or match of the own institution, as far as that follows from the own record.',
})
export class RoutedOfficeType {
  @Field(() => UUID, { description: 'Id; an alert about it names it as its subject.' })
  id!: string;

  @Field(() => RoutedSubjectEnum, { description: 'A report or a match.' })
  subject!: string;

  @Field(() => UUID, { description: 'Which.' })
  subjectId!: string;

  @Field(() => RecordHolderType, { description: 'The office.' })
  office!: RecordHolderType;

  @Field(() => RouteRoleEnum, { description: 'As what it is responsible.' })
  role!: string;

  @Field(() => OfficeDutyEnum, { description: 'What it is to do.' })
  duty!: string;

  @Field(() => RouteBasisType, {
    nullable: true,
    description: 'The rule behind it; null where no profile has one, but the defaults of the platform.',
  })
  legalBasis?: RouteBasisType | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was told; null: it was not.' })
  toldAt?: Date | undefined;

  @Field(() => HearingBarEnum, {
    nullable: true,
    description: 'Why it does not hear, as far as the own record says so.',
  })
  bar?: string | undefined;

  @Field(() => OfficeAnswerEnum, { nullable: true, description: 'What it has answered.' })
  answer?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Why, in its own words.' })
  reason?: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it answered.' })
  answeredAt?: Date | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its part came to its end; null as well where only the other record would say so.',
  })
  endedAt?: Date | undefined;

  @Field(() => [OfficeQuestionType], {
    description: 'What the own institution has asked it, the oldest first; twenty at most.',
  })
  questions!: OfficeQuestionType[];
}

export function routedOfficeTypeOf({ row, bar, endedAt, office, questions }: OfficeView): RoutedOfficeType {
  return {
    ...{ id: row.id, subject: row.subjectKind, subjectId: row.subjectId, office: holderOf(office) },
    ...{ role: row.role, duty: row.duty, legalBasis: row.basis ? basisTypeOf(row.basis) : undefined },
    ...{ toldAt: row.toldAt ?? undefined, bar: bar ?? undefined, endedAt: endedAt ?? undefined },
    answer: row.answer ?? undefined,
    reason: row.answerReason ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    questions: questions.map(questionTypeOf),
  };
}
