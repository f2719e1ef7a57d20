import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import { KinshipSettingType, kinshipSettingOf } from '../../records/forensic-bank/graphql.js';
import type { DirectView, FoundRemains } from '../use-cases/find-direct-matches.js';

@ObjectType('DirectMatch', { description: 'Remains that may be of the same person.' })
export class DirectMatchType {
  @Field(() => UUID, { nullable: true, description: "Id of the record, where it is the viewer's own." })
  recordId?: string | undefined;

  @Field(() => String, { description: "The owner's own code." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that owns it.' })
  institution!: string;

  @Field(() => Int, { description: 'Disclosure level at which it is shown, 1 to 4.' })
  level!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it makes one person with the remains asked about, without contradicting a stronger match; null of another institution's, as all figures are.",
  })
  isJoined?: boolean | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of one person against two who are not related; of own remains alone.',
  })
  log10LR?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Loci typed in both; of own remains alone.' })
  common?: number | undefined;

  @Field(() => [String], {
    nullable: true,
    description: 'Loci at which both show the same; of own remains alone.',
  })
  shared?: readonly string[] | undefined;

  @Field(() => [String], {
    nullable: true,
    description: 'Loci at which an allele of one has dropped out; of own remains alone.',
  })
  dropped?: readonly string[] | undefined;

  @Field(() => [String], { nullable: true, description: 'Loci at which they differ; of own remains alone.' })
  different?: readonly string[] | undefined;
}

@ObjectType('DirectMatches', { description: 'Other remains that may be of the same person as own remains.' })
export class DirectMatchesType {
  @Field(() => Int, {
    description:
      'Own typed remains that were compared. Those of others are compared as agreements let them be; how many there are, the published tables tell.',
  })
  compared!: number;

  @Field(() => [DirectMatchType], {
    description:
      'Own remains strongest first, then those of others of which DNA supports that they are of the same person, by code.',
  })
  matches!: readonly DirectMatchType[];

  @Field(() => KinshipSettingType, { description: 'With what it was reckoned.' })
  setting!: KinshipSettingType;
}

export const DirectMatchesResult = resultUnion('DirectMatchesResult', [DirectMatchesType]);

export function directTypeOf({ compared, matches, reference }: DirectView): DirectMatchesType {
  return { compared, matches: matches.map(matchTypeOf), setting: kinshipSettingOf(reference) };
}

function matchTypeOf({ isOwn, recordId, figures, ...card }: FoundRemains): DirectMatchType {
  const { code, institution, level } = card;
  if (!figures) return { code, institution, level, ...(isOwn && { recordId }) };
  const { isJoined, log10LR, shared, dropped, different } = figures;
  const common = shared.length + dropped.length + different.length;
  return {
    ...{ code, institution, level, isJoined, log10LR, common, shared, dropped, different },
    ...(isOwn && { recordId }),
  };
}
