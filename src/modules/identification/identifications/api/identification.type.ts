import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, UUID } from '../../../../platform/graphql/index.js';
import type { IdentificationView } from '../use-cases/read-identifications.js';
import {
  AllowanceEnum,
  ContestReasonEnum,
  IdentificationStateEnum,
  IdentifiedKindEnum,
  MethodEnum,
  StepNameEnum,
  WhoseWordEnum,
} from './identification.words.js';

@ObjectType('IdentificationStep', { description: 'Something that was done with an identification.' })
export class IdentificationStepType {
  @Field(() => StepNameEnum, { description: 'What.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Code of the institution for which it was done.' })
  institution?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Why, a word of the list of the step.' })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'In words.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'The laboratory by whose report.' })
  laboratory?: string | null;

  @Field(() => String, { nullable: true, description: 'Where that report stands.' })
  reportReference?: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('Identification', {
  description: 'That two records are of one person, as institutions say with method and authority.',
})
export class IdentificationType {
  @Field(() => UUID, { description: 'The identification.' })
  id!: string;

  @Field(() => UUID, { description: 'The match that it rests on.' })
  matchId!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => IdentifiedKindEnum, { description: 'Who was identified.' })
  kind!: string;

  @Field(() => IdentificationStateEnum, { description: 'How far it is.' })
  state!: string;

  @Field(() => [MethodEnum], { description: 'By what.' })
  methods!: readonly string[];

  @Field(() => String, { description: 'Who is competent to rule: an institution, or in words.' })
  authority!: string;

  @Field(() => String, { nullable: true, description: 'Where the report stands.' })
  reportReference?: string | null;

  @Field(() => [UUID], { description: 'Matches that are identified together with it.' })
  jointWith!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Others of the family are missing, and DNA stands alone: it tells the family and not which of them. Identify them together. Null unless the report is the viewer's own: who else is missing stands in it, and its institution confirms.",
  })
  needsJoint?: boolean | null;

  @Field(() => AllowanceEnum, {
    nullable: true,
    description: 'What somebody found alive allows to be told; null while nobody has asked.',
  })
  allows?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the family lets institutions of companions be told that one was found; null while nobody has asked.',
  })
  familyAllowsCompanions?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The same of somebody found alive.' })
  personAllowsCompanions?: boolean | null;

  @Field(() => [WhoseWordEnum], { description: 'Whose word on that the viewer may write down now.' })
  wordsOnCompanions!: readonly string[];

  @Field(() => ContestReasonEnum, { nullable: true, description: 'Why it was last contested.' })
  contestReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a third institution that examines again.' })
  examiner?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The owner's code of the report, where it may be seen.",
  })
  codeA?: string | undefined;

  @Field(() => String, { nullable: true, description: "The owner's code of the other record, likewise." })
  codeB?: string | undefined;

  @Field(() => [IdentificationStepType], { description: 'Everything that was done, oldest first.' })
  steps!: readonly IdentificationStepType[];

  @Field(() => [String], { description: 'Operations that the viewer may call for it.' })
  allowedActions!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;
}

export const IdentificationConnection = connectionOf<IdentificationType>(
  IdentificationType,
  'Identification',
);

export function identificationTypeOf(view: IdentificationView): IdentificationType {
  const { identification, state, steps, examiner, codes, allowedActions } = view;
  const { id, hypothesisId, version, kind, methods, authority, reportReference } = identification;
  const { jointWith, allows, contestReason, proposedAt } = identification;
  const needsJoint = view.isOwnReport ? identification.needsJoint : null;
  const { familyAllowsCompanions, personAllowsCompanions } = identification;
  return {
    ...{ id, matchId: hypothesisId, version, kind, state, methods, authority, reportReference },
    ...{ jointWith, needsJoint, allows, contestReason, proposedAt, allowedActions },
    ...{ familyAllowsCompanions, personAllowsCompanions, wordsOnCompanions: view.wordsOnCompanions },
    ...{ examiner: examiner?.code, codeA: codes.a, codeB: codes.b },
    steps: steps.map(
      ({ what, institution, reasonCode, words, laboratory, reportReference: report, doneAt }) => ({
        ...{ what, institution: institution?.code, reasonCode, words, laboratory },
        ...{ reportReference: report, at: doneAt },
      }),
    ),
  };
}
