import { Field, Float, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { IdentificationStateEnum, MethodEnum } from '../../identifications/graphql.js';
import { BandEnum } from '../../../review/matches/graphql.js';
import type { Method } from '../../identifications/index.js';
import type { ReexaminationFinding, SetView } from '../use-cases/joint-sets.js';
import { JointWordEnum, ManifestEnum, ReexaminationFindingEnum } from './event.words.js';

@ObjectType('JointSetBasis', {
  description:
    'With what the joint reckoning of a set was done; its numbers count what the proposer may see, and are told to nobody else.',
})
export class JointSetBasisType {
  @Field(() => ManifestEnum, { description: 'Whether the list was held to be complete.' })
  manifest!: string;

  @Field(() => Float, { nullable: true, description: 'Persons expected who stood on no list.' })
  unlisted?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Persons expected of whom nothing was compared.' })
  unknown?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Bodies.' })
  bodies?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Missing persons.' })
  missing?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Pairs.' })
  pairs?: number | undefined;

  @Field(() => Boolean, { description: 'Whether every assignment was reckoned with.' })
  isExact!: boolean;
}

@ObjectType('JointReexamination', {
  description: 'An identification to look at again, for another of its set was revoked.',
})
export class JointReexaminationType {
  @Field(() => Boolean, { description: "Whether it is for the viewer's institution." })
  own!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  openedAt!: Date;

  @Field(() => ReexaminationFindingEnum, { nullable: true, description: 'What came of it.' })
  finding?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When.' })
  answeredAt?: Date | null;
}

@ObjectType('JointSetPart', {
  description: 'An identification of a set, and what was reckoned of it when it was proposed.',
})
export class JointSetPartType {
  @Field(() => UUID, { description: 'The identification.' })
  identificationId!: string;

  @Field(() => UUID, { description: 'Its match.' })
  matchId!: string;

  @Field(() => IdentificationStateEnum, { description: 'How far it is.' })
  state!: string;

  @Field(() => JointWordEnum, {
    nullable: true,
    description:
      'What the joint reckoning said in a word; null where figures are told, and of sets that were proposed before words were kept.',
  })
  word?: string | null;

  @Field(() => BandEnum, {
    nullable: true,
    description: 'How strong the match was then; null where figures are told.',
  })
  band?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Probability in the joint reckoning; null unless all records concerned are the viewer's own, as are the figures below.",
  })
  probability?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'log10 of the likelihood ratio of the pair alone.' })
  log10LR?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the likeliest assignment with it over that without.',
  })
  log10Glr?: number | null;

  @Field(() => Float, { nullable: true, description: 'Probability of the next person.' })
  runnerUp?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Probability that it was none of those compared.' })
  none?: number | undefined;

  @Field(() => Boolean, { description: 'Others of the family were missing.' })
  needsJoint!: boolean;

  @Field(() => [JointReexaminationType], { description: 'Whether it is to be looked at again.' })
  reexaminations!: readonly JointReexaminationType[];
}

@ObjectType('JointSet', {
  description:
    'Identifications that were proposed together. Each is confirmed or declined by its own institutions.',
})
export class JointSetType {
  @Field(() => UUID, { description: 'The set.' })
  id!: string;

  @Field(() => Boolean, { description: "Whether the viewer's institution has proposed it." })
  own!: boolean;

  @Field(() => JointSetBasisType, { description: 'With what was reckoned.' })
  basis!: JointSetBasisType;

  @Field(() => String, { nullable: true, description: 'The reasoning in words; for who has proposed it.' })
  words?: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => [JointSetPartType], { description: 'Its identifications that the viewer is party to.' })
  parts!: readonly JointSetPartType[];
}

export const JointSetConnection = connectionOf<JointSetType>(JointSetType, 'JointSet');

@InputType({ description: 'One identification of a set.' })
export class JointPartInput {
  @Field(() => UUID, { description: 'The match, in confirmation.' })
  matchId!: string;

  @Field(() => Int, { description: 'The version of the match that was seen.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: '`a` or `b`, where the institution owns both records.',
  })
  side?: string | null;

  @Field(() => [MethodEnum], { description: 'By what.' })
  methods!: Method[];

  @Field(() => String, { description: 'Who is competent to rule.' })
  authority!: string;

  @Field(() => String, { nullable: true, description: 'Where the report stands.' })
  reportReference?: string | null;
}

@InputType({ description: 'Identifications that are proposed together.' })
export class ProposeJointIdentificationInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => [JointPartInput], { description: 'At least two.' })
  parts!: JointPartInput[];

  @Field(() => String, { nullable: true, description: 'The reasoning in words.' })
  words?: string | null;
}

@InputType({ description: 'What came of looking again at an identification.' })
export class AnswerReexaminationInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => UUID, { description: 'The identification.' })
  identificationId!: string;

  @Field(() => ReexaminationFindingEnum, { description: 'What came of it.' })
  finding!: ReexaminationFinding;

  @Field(() => String, { description: 'On what that rests.' })
  words!: string;
}

@ObjectType({ description: 'A reexamination that was answered.' })
export class ReexaminationAnswered {
  @Field(() => UUID, { description: 'The identification.' })
  identificationId!: string;

  @Field(() => ReexaminationFindingEnum, { description: 'What came of it.' })
  finding!: string;
}

export const ProposeJointIdentificationResult = resultUnion('ProposeJointIdentificationResult', [
  JointSetType,
]);
export const AnswerReexaminationResult = resultUnion('AnswerReexaminationResult', [ReexaminationAnswered]);

export function setTypeOf({ set, isOwn, parts }: SetView, institutionId: string | undefined): JointSetType {
  const { id, basis, words, proposedAt } = set;
  return {
    ...{ id, proposedAt, own: isOwn, words: isOwn ? words : null },
    basis: isOwn ? basis : { manifest: basis.manifest, isExact: basis.isExact },
    parts: parts.map(({ part, identification, reexaminations }) => ({
      ...{ ...part.said, identificationId: part.identificationId, matchId: part.hypothesisId },
      state: identification.state,
      reexaminations: reexaminations.map(({ institutionId: of, openedAt, finding, answeredAt }) => ({
        ...{ own: of === institutionId, openedAt, finding, answeredAt },
      })),
    })),
  };
}
