import { Field, Float, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, TaskProgress, UUID } from '../../../platform/graphql/index.js';
import { KinshipSettingType } from '../../records/forensic-bank/graphql.js';
import type { JointPrior, NotIncludedReason } from '../domain/joint-result.js';
import { USUAL_THRESHOLD } from '../domain/threshold.js';
import type { JointState } from '../persistence/joint-result.repository.js';

export const JointPriorEnum = enumOf<JointPrior>('JointPrior', 'What a pair weighs before the DNA.', {
  flat: 'All pairs the same.',
  evidence: 'What matching says of the pair without the DNA: age, place, dates, marks.',
});
const JointStateEnum = enumOf<JointState>('JointState', 'Where a joint identification stands.', {
  waiting: 'Asked for, and not begun.',
  running: 'Under way.',
  done: 'Its result is kept.',
  refused: 'It could not be reckoned; `refusal` says why.',
});
const NotIncludedEnum = enumOf<NotIncludedReason>('NotIncludedReason', 'Why a record takes no part.', {
  no_sample: 'It has no sample.',
  not_comparable: 'It may be compared with nobody of the event.',
  samples_differ: 'No sample of it may be held against all whom it would be compared with.',
});

@ObjectType('JointRecord', { description: 'A record behind somebody of a joint identification.' })
export class JointRecordType {
  @Field(() => UUID, { nullable: true, description: "Its id, where it is the viewer's own." })
  recordId?: string | undefined;

  @Field(() => String, { description: "The owner's own code." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that owns it.' })
  institution!: string;
}

@ObjectType('JointPerson', {
  description: 'Somebody of a joint identification: remains, or a missing person.',
})
export class JointPersonType {
  @Field(() => String, { description: 'Code within the result: V1, M1 …' })
  key!: string;

  @Field(() => [JointRecordType], { description: 'Records that tell of the person.' })
  records!: readonly JointRecordType[];

  @Field(() => String, { nullable: true, description: 'Code in the pedigree, in own reports.' })
  member?: string | undefined;
}

@ObjectType('JointPair', { description: 'Remains, and whom they would be.' })
export class JointPairType {
  @Field(() => String, { description: 'Code of the remains.' })
  victim!: string;

  @Field(() => String, { nullable: true, description: 'Code of the missing person; null: none of them.' })
  missing?: string | undefined;
}

@ObjectType('JointAssignment', { description: 'One way in which all could be assigned together.' })
export class JointAssignmentType {
  @Field(() => [JointPairType], { description: 'Each of the remains once.' })
  pairs!: readonly JointPairType[];

  @Field(() => Float, {
    nullable: true,
    description: 'ln of the likelihood, priors included; null where it is impossible.',
  })
  lnLikelihood?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'log10 of how much likelier the best one is.' })
  log10BestOverThis?: number | undefined;
}

@ObjectType('JointPosterior', { description: 'Probability of one pair, over all assignments.' })
export class JointPosteriorType {
  @Field(() => String, { description: 'Code of the remains.' })
  victim!: string;

  @Field(() => String, { nullable: true, description: 'Code of the missing person; null: none of them.' })
  missing?: string | undefined;

  @Field(() => Float, { description: 'Probability given all data of the event.' })
  posterior!: number;

  @Field(() => Float, { nullable: true, description: 'log10 of the ratio of the pair alone.' })
  log10LR?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the best assignment with the pair over the best without.',
  })
  log10Glr?: number | undefined;
}

@ObjectType('JointConclusion', {
  description: 'What is concluded, by the practice of disaster victim identification, from the DNA alone.',
})
export class JointConclusionType {
  @Field(() => [String], { description: 'Codes of the missing persons meant.' })
  missing!: readonly string[];

  @Field(() => [String], { description: 'Codes of the remains meant; several cannot be told apart.' })
  victims!: readonly string[];

  @Field(() => String, {
    description: 'Undisputed, Probable, Disputed, Symmetric match, Excluded, No match …',
  })
  conclusion!: string;

  @Field(() => Float, { nullable: true, description: 'log10 of the likelihood ratio.' })
  log10LR?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'log10 of the generalised likelihood ratio.' })
  log10Glr?: number | undefined;

  @Field(() => String, { nullable: true, description: 'Remark of the kernel.' })
  comment?: string | undefined;
}

@ObjectType('JointExactness', {
  description: 'Whether the probabilities are exact, and what was done where they are not.',
})
export class JointExactnessType {
  @Field(() => Boolean, { description: 'Whether every assignment was reckoned with.' })
  exact!: boolean;

  @Field(() => String, { description: '`exact`, `pairs left out`, `beam` or `out of range`.' })
  method!: string;

  @Field(() => Int, { nullable: true, description: 'Pairs that were left out.' })
  pairsLeftOut?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'No posterior is further from the exact one.' })
  posteriorErrorAtMost?: number | undefined;
}

@ObjectType('JointRelated', {
  description: 'Remains that fit each other better than the family they were assigned to.',
})
export class JointRelatedType {
  @Field(() => [String], { description: 'Codes of the remains.' })
  victims!: readonly string[];

  @Field(() => Float, { description: 'ln of the ratio with the relatives.' })
  lnLR!: number;

  @Field(() => Float, {
    description: 'ln of the ratio without them; the greater one speaks against the family.',
  })
  lnLRWithoutRelatives!: number;
}

@ObjectType('JointNotIncluded', { description: 'Records of the event that take no part.' })
export class NotIncludedType {
  @Field(() => NotIncludedEnum, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => [UUID], { description: 'The own ones among them.' })
  recordIds!: readonly string[];
}

@ObjectType('JointOutcome', { description: 'The result of a joint identification.' })
export class JointOutcomeType {
  @Field(() => JointPriorEnum, { description: 'With which prior; flat where matching has not run.' })
  priorUsed!: string;

  @Field(() => [JointPersonType], { description: 'Remains that take part.' })
  victims!: readonly JointPersonType[];

  @Field(() => [JointPersonType], { description: 'Missing persons who take part.' })
  missing!: readonly JointPersonType[];

  @Field(() => [JointAssignmentType], { description: 'The best assignments, at most sixty.' })
  assignments!: readonly JointAssignmentType[];

  @Field(() => [JointPosteriorType], { description: 'Of each of the remains, the likeliest first.' })
  posteriors!: readonly JointPosteriorType[];

  @Field(() => JointExactnessType, { description: 'Whether that is exact.' })
  exactness!: JointExactnessType;

  @Field(() => [[String]], { description: 'Missing persons whom the data cannot tell apart.' })
  symmetric!: readonly (readonly string[])[];

  @Field(() => [JointRelatedType], {
    description: 'Remains that are related to each other rather than to their family.',
  })
  related!: readonly JointRelatedType[];

  @Field(() => [JointConclusionType], { description: 'By missing person.' })
  byMissing!: readonly JointConclusionType[];

  @Field(() => [JointConclusionType], { description: 'By remains.' })
  byVictim!: readonly JointConclusionType[];

  @Field(() => [NotIncludedType], {
    description: 'Own records, and visible ones of others, that take no part.',
  })
  notIncluded!: readonly NotIncludedType[];

  @Field(() => Boolean, {
    description:
      'Whether theta and silent alleles of the setting were left out, as joint identification must.',
  })
  isModelReduced!: boolean;

  @Field(() => Int, {
    description: "Samples of missing persons' own, which are compared directly and not here.",
  })
  ownSamplesLeftOut!: number;
}

@ObjectType('JointRefusal', { description: 'Why a joint identification could not be reckoned.' })
export class JointRefusalType {
  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: "In words, in the request's language." })
  message!: string;
}

@ObjectType('JointIdentification', {
  description: 'All remains of an event against all who are missing in it, together.',
})
export class JointIdentificationType {
  @Field(() => UUID, { description: 'The joint identification.' })
  id!: string;

  @Field(() => String, { description: 'Code of the event.' })
  eventId!: string;

  @Field(() => JointStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => TaskProgress, { nullable: true, description: 'How far it is.' })
  progress?: TaskProgress | undefined;

  @Field(() => JointPriorEnum, { description: 'The prior that was asked for.' })
  prior!: string;

  @Field(() => Float, { description: 'log10 of the threshold of a match.' })
  threshold!: number;

  @Field(() => String, { description: 'Version of the software that reckoned.' })
  softwareVersion!: string;

  @Field(() => KinshipSettingType, {
    nullable: true,
    description: 'Frequency table and model that counted then.',
  })
  setting?: KinshipSettingType | undefined;

  @Field(() => String, {
    description: 'Hash of all that it was reckoned from: the same hash, the same figures.',
  })
  inputsHash!: string;

  @Field(() => Boolean, { description: 'Whether a record has changed, come or gone since.' })
  isStale!: boolean;

  @Field(() => JointOutcomeType, { nullable: true, description: 'The result, once it is done.' })
  outcome?: JointOutcomeType | undefined;

  @Field(() => JointRefusalType, { nullable: true, description: 'Why there is none.' })
  refusal?: JointRefusalType | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null;
}

@InputType({ description: 'An event to be held together, and how.' })
export class StartJointIdentificationInput {
  @Field(() => String, { description: 'Code of the event, as records name it.' })
  eventId!: string;

  @Field(() => JointPriorEnum, { defaultValue: 'flat', description: 'What a pair weighs before the DNA.' })
  prior!: JointPrior;

  @Field(() => Float, {
    defaultValue: USUAL_THRESHOLD,
    description: 'log10 of the likelihood ratio from which a match counts as one.',
  })
  threshold!: number;
}

@ObjectType('StartedJointIdentification', { description: 'A joint identification that was asked for.' })
export class StartedJointType {
  @Field(() => UUID, { description: 'How far it is, `jointIdentification` tells.' })
  jointId!: string;
}

export const JointIdentificationResult = resultUnion('JointIdentificationResult', [JointIdentificationType]);
export const StartJointResult = resultUnion('StartJointIdentificationResult', [StartedJointType]);
