import { Field, Float, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion, TaskProgress, UUID } from '../../../platform/graphql/index.js';
import { KinshipSettingType, kinshipSettingOf } from '../../records/forensic-bank/graphql.js';
import type { RelativeProspect } from '../domain/next-relatives.js';
import { USUAL_THRESHOLD } from '../domain/threshold.js';
import type { RankedRelative, WorkState } from '../persistence/ranking.repository.js';
import type { RelativeAdvice } from '../use-cases/advise-relatives.js';
import type { RankingView } from '../use-cases/read-ranking.js';
import type { PowerView } from '../use-cases/weigh-power.js';

export const WorkStateEnum = enumOf<WorkState>('LaboratoryWorkState', 'Where work of a laboratory stands.', {
  waiting: 'Asked for, and not begun.',
  running: 'Under way.',
  done: 'Its result is kept.',
});

@ObjectType('LocusPower', { description: 'How surely a locus excludes somebody unrelated.' })
export class LocusPowerType {
  @Field(() => String, { description: 'The locus.' })
  locus!: string;

  @Field(() => Float, {
    description: 'Probability that somebody unrelated shows an impossible genotype there.',
  })
  power!: number;
}

@ObjectType('ExclusionPower', {
  description: 'How surely a family excludes somebody unrelated, without mutation.',
})
export class ExclusionPowerType {
  @Field(() => Float, { description: 'Probability of an exclusion at one locus at least.' })
  total!: number;

  @Field(() => Float, { description: 'Expected number of excluding loci.' })
  expectedMismatches!: number;

  @Field(() => [LocusPowerType], { description: 'Locus by locus.' })
  perLocus!: readonly LocusPowerType[];

  @Field(() => [String], { description: "Loci at which the family's own data are impossible: not counted." })
  inconsistentLoci!: readonly string[];
}

@ObjectType('KinshipQuantile', { description: 'A quantile of the distribution of the likelihood ratio.' })
export class QuantileType {
  @Field(() => Float, { description: 'Probability that the ratio lies below.' })
  probability!: number;

  @Field(() => Float, { nullable: true, description: 'log10 of the ratio; null where it lies below -25.' })
  log10LR?: number | undefined;
}

@ObjectType('FalseHits', {
  description:
    'Hits by chance alone among the own profiles that may be compared with a report, and as many of others as the question says.',
})
export class FalseHitsType {
  @Field(() => Int, {
    description:
      'Profiles that are reckoned with: own ones that may be compared with the report, and `others` of the question.',
  })
  profiles!: number;

  @Field(() => Float, {
    description: 'Expected number of them at or above the threshold, if none were related.',
  })
  expected!: number;

  @Field(() => Float, {
    description: 'log10 of the lowest threshold with at most one; never below 0 or the threshold asked for.',
  })
  thresholdForOne!: number;
}

@ObjectType('KinshipPower', { description: 'What the typed relatives of a report can do.' })
export class KinshipPowerType {
  @Field(() => Float, { description: 'log10 of the threshold asked for.' })
  threshold!: number;

  @Field(() => ExclusionPowerType, { description: 'How surely strangers are excluded.' })
  exclusion!: ExclusionPowerType;

  @Field(() => Float, { description: "Mean log10 ratio of the missing person's own remains." })
  expectedLog10LR!: number;

  @Field(() => Float, { description: 'Its standard deviation.' })
  standardDeviation!: number;

  @Field(() => Float, { description: 'Probability that the missing person reaches the threshold.' })
  inclusionPower!: number;

  @Field(() => Float, { description: 'Probability that somebody unrelated does.' })
  falseInclusion!: number;

  @Field(() => [QuantileType], { description: 'The ratio of the missing person.' })
  missing!: readonly QuantileType[];

  @Field(() => [QuantileType], { description: 'The ratio of somebody unrelated.' })
  unrelated!: readonly QuantileType[];

  @Field(() => FalseHitsType, { description: 'What to expect by chance.' })
  falseHits!: FalseHitsType;

  @Field(() => Int, { description: "Samples of the missing person's own, which are not reckoned with here." })
  ownSamples!: number;

  @Field(() => KinshipSettingType, { description: 'With what it was reckoned.' })
  setting!: KinshipSettingType;
}

@ObjectType('KinshipOutlook', { description: "What a family promises for the missing person's own remains." })
export class OutlookType {
  @Field(() => Float, { description: 'log10 ratio.' })
  expectedLog10LR!: number;

  @Field(() => Float, { description: 'Probability, or its change, to reach the threshold.' })
  inclusionPower!: number;
}

@ObjectType('RelativeProspect', {
  description: 'A relative who could be sampled, and what that would bring.',
})
export class RelativeProspectType {
  @Field(() => UUID, { nullable: true, description: 'The report, where several are ranked.' })
  recordId?: string | undefined;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the report has changed since it was ranked.',
  })
  isStale?: boolean | undefined;

  @Field(() => String, { description: 'Code of the member in the pedigree of the report.' })
  relative!: string;

  @Field(() => String, { description: 'What he or she is to the missing person, in words.' })
  relationInWords!: string;

  @Field(() => OutlookType, { description: 'With this sample.' })
  expected!: OutlookType;

  @Field(() => OutlookType, { description: 'What it adds to today.' })
  gain!: OutlookType;

  @Field(() => OutlookType, { description: 'Standard errors of the simulation.' })
  standardError!: OutlookType;
}

@ObjectType('NextRelatives', {
  description: 'Which relative of a report to sample next; the greatest gain first.',
})
export class NextRelativesType {
  @Field(() => Float, { description: 'log10 of the threshold asked for.' })
  threshold!: number;

  @Field(() => Int, { description: 'Simulated profiles for each relative.' })
  draws!: number;

  @Field(() => OutlookType, {
    nullable: true,
    description: 'What the family promises today; null where nobody is left.',
  })
  today?: OutlookType | undefined;

  @Field(() => [RelativeProspectType], { description: 'The relatives, those who add most first.' })
  prospects!: readonly RelativeProspectType[];
}

@ObjectType('RelativeRanking', {
  description: 'Relatives to sample next, over all reports of the institution.',
})
export class RelativeRankingType {
  @Field(() => UUID, { description: 'The ranking.' })
  id!: string;

  @Field(() => WorkStateEnum, { description: 'Where it stands; what is reckoned already is shown.' })
  state!: string;

  @Field(() => TaskProgress, { nullable: true, description: 'How far it is.' })
  progress?: TaskProgress | undefined;

  @Field(() => Float, { description: 'log10 of the threshold.' })
  threshold!: number;

  @Field(() => String, { description: 'Version of the software that reckoned.' })
  softwareVersion!: string;

  @Field(() => Int, {
    description: 'Reports of which nothing could be reckoned; `kinshipFindings` tells why.',
  })
  refused!: number;

  @Field(() => [RelativeProspectType], { description: 'Those who add most first.' })
  relatives!: readonly RelativeProspectType[];

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null;
}

/** Threshold from where on a match counts, wherever relatives are weighed. */
export const THRESHOLD_FIELD = {
  defaultValue: USUAL_THRESHOLD,
  description: 'log10 of the likelihood ratio from which the laboratory goes on.',
};

@InputType({ description: 'How relatives are ranked.' })
export class StartRelativeRankingInput {
  @Field(() => Float, THRESHOLD_FIELD)
  threshold!: number;
}

@ObjectType('StartedRanking', { description: 'A ranking that was asked for.' })
export class StartedRankingType {
  @Field(() => UUID, { description: 'How far it is, `nextRelativesRanked` tells.' })
  rankingId!: string;
}

export const KinshipPowerResult = resultUnion('KinshipPowerResult', [KinshipPowerType]);
export const NextRelativesResult = resultUnion('NextRelativesResult', [NextRelativesType]);
export const StartRankingResult = resultUnion('StartRelativeRankingResult', [StartedRankingType]);

export function powerTypeOf({ reference, ...power }: PowerView): KinshipPowerType {
  return { ...power, setting: kinshipSettingOf(reference) };
}

export function adviceTypeOf(advice: RelativeAdvice, language: CatalogueLanguage): NextRelativesType {
  return { ...advice, prospects: advice.prospects.map((one) => prospectTypeOf(one, language)) };
}

export function rankingTypeOf(view: RankingView, language: CatalogueLanguage): RelativeRankingType {
  const { ranking, progress, refused, relatives } = view;
  const { id, state, threshold, softwareVersion, createdAt, finishedAt } = ranking;
  return {
    ...{ id, state, threshold, softwareVersion, createdAt, finishedAt, progress, refused },
    relatives: relatives.map((one) => prospectTypeOf(one, language)),
  };
}

function prospectTypeOf(
  prospect: RelativeProspect & Partial<Pick<RankedRelative, 'recordId' | 'isStale'>>,
  language: CatalogueLanguage,
): RelativeProspectType {
  const { relation, relationParameters, ...figures } = prospect;
  return { ...figures, relationInWords: message(relation, language, relationParameters) };
}
