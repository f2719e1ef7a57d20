import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, OnceInput, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { RouteReason } from '../../institutions/index.js';
import { basisTypeOf, OfficeDutyEnum, RouteBasisType, RouteRoleEnum } from '../../institutions/graphql.js';
import {
  stateOf,
  type OfficeAnswer,
  type ResponsibilityState,
  type RoutedSubject,
} from '../domain/routed-office.js';
import type { ResponsibilityView } from '../use-cases/read-responsibilities.js';
import { OfficeQuestionType, questionTypeOf } from './office-question.type.js';
import { holderOf, RecordHolderType } from './record-holder.type.js';

export const OfficeAnswerEnum = enumOf<OfficeAnswer>('OfficeAnswer', 'What an office says of its part.', {
  acknowledged: 'It has taken note.',
  acting: 'It acts.',
  not_ours: 'It is not its work; a reason is needed.',
});

const ResponsibilityStateEnum = enumOf<ResponsibilityState>(
  'ResponsibilityState',
  'Where the part of an office stands.',
  {
    open: 'It was told, and has not answered.',
    answered: 'It has answered.',
    ended: 'The report or match is at its end, or the office may hear of it no more.',
  },
);

export const RoutedSubjectEnum = enumOf<RoutedSubject['kind']>(
  'RoutedSubject',
  'What an office is responsible for.',
  {
    report: 'A report of a missing person.',
    match: 'Two records that may be of one person.',
  },
);

@ObjectType('Responsibility', {
  description:
    'A report or match of other institutions for which routing names the own one. It says whose records these are, and nothing of what they hold.',
})
export class ResponsibilityType {
  @Field(() => UUID, { description: 'Id; an alert about it names it as its subject.' })
  id!: string;

  @Field(() => RoutedSubjectEnum, { description: 'A report or a match.' })
  subject!: string;

  @Field(() => RouteRoleEnum, { description: 'As what the institution is responsible.' })
  role!: string;

  @Field(() => OfficeDutyEnum, { description: 'What it is to do.' })
  duty!: string;

  @Field(() => ResponsibilityStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => RouteBasisType, {
    nullable: true,
    description: 'The rule behind it; null where no profile has one, but the defaults of the platform.',
  })
  legalBasis?: RouteBasisType | undefined;

  @Field(() => [RecordHolderType], { description: 'Whose records they are.' })
  holders!: RecordHolderType[];

  @Field(() => GraphQLISODateTime, { description: 'When it was told.' })
  since!: Date;

  @Field(() => OfficeAnswerEnum, { nullable: true, description: 'What it has answered.' })
  answer?: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When.' })
  answeredAt?: Date | undefined;

  @Field(() => String, { nullable: true, description: 'Why, in its own words.' })
  reason?: string | undefined;

  @Field(() => [OfficeQuestionType], {
    description:
      'What whoever holds the records asks, the oldest first; none once it is at its end. Twenty of each holder at most.',
  })
  questions!: OfficeQuestionType[];

  /** Said by the field `because`. */
  reasons!: readonly RouteReason[];
}

@InputType({ description: 'What the own institution says of its part.' })
export class AnswerResponsibilityInput extends OnceInput {
  @Field(() => UUID, { description: 'Which.' })
  responsibilityId!: string;

  @Field(() => OfficeAnswerEnum, { description: 'What is said.' })
  answer!: OfficeAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where it is not the work of the institution.',
  })
  reason?: string | null;
}

@InputType({ description: 'What the own institution says of several parts at once.' })
export class AnswerResponsibilitiesInput extends OnceInput {
  @Field(() => [UUID], { description: 'Which, a hundred at most: those of one alert, `Alert.subjectIds`.' })
  responsibilityIds!: string[];

  @Field(() => OfficeAnswerEnum, { description: 'What is said of each.' })
  answer!: OfficeAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where they are not the work of the institution.',
  })
  reason?: string | null;
}

@ObjectType('ResponsibilitiesAnswered', { description: 'Parts that were answered at once.' })
export class ResponsibilitiesAnsweredType {
  @Field(() => [ResponsibilityType], {
    description: 'Each as it stands now; what had ended before is left as it was.',
  })
  responsibilities!: ResponsibilityType[];
}

export const ResponsibilityConnection = connectionOf<ResponsibilityType>(
  ResponsibilityType,
  'Responsibility',
);
export const AnswerResponsibilityResult = resultUnion('AnswerResponsibilityResult', [ResponsibilityType]);

export const AnswerResponsibilitiesResult = resultUnion('AnswerResponsibilitiesResult', [
  ResponsibilitiesAnsweredType,
]);

export function responsibilityTypeOf({ row, holders, questions }: ResponsibilityView): ResponsibilityType {
  return {
    ...{ id: row.id, subject: row.subjectKind, role: row.role, duty: row.duty },
    state: stateOf(row),
    legalBasis: row.basis ? basisTypeOf(row.basis) : undefined,
    holders: holders.map(holderOf),
    since: row.toldAt ?? new Date(0),
    answer: row.answer ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    reason: row.answerReason ?? undefined,
    questions: questions.map(questionTypeOf),
    reasons: row.reasons,
  };
}
