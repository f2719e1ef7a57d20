import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import { KinshipSetting, kinshipSettingOf } from '../../forensic-bank/graphql.js';
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
    description:
      'Whether it makes one person with the remains asked about, without contradicting a stronger match.',
  })
  isJoined!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of one person against two who are not related. Hidden below level 2.',
  })
  log10LR?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Loci typed in both. Hidden below level 2.' })
  common?: number | undefined;

  @Field(() => [String], {
    nullable: true,
    description: 'Loci at which both show the same; from level 3 on.',
  })
  shared?: readonly string[] | undefined;

  @Field(() => [String], {
    nullable: true,
    description: 'Loci at which an allele of one has dropped out; from level 3 on.',
  })
  dropped?: readonly string[] | undefined;

  @Field(() => [String], { nullable: true, description: 'Loci at which they differ; from level 3 on.' })
  different?: readonly string[] | undefined;
}

@ObjectType('DirectMatches', { description: 'Other remains that may be of the same person as own remains.' })
export class DirectMatchesType {
  @Field(() => Int, {
    description: 'Typed remains that were compared: those that agreements let be compared.',
  })
  compared!: number;

  @Field(() => [DirectMatchType], { description: 'Strongest first.' })
  matches!: readonly DirectMatchType[];

  @Field(() => KinshipSetting, { description: 'With what it was reckoned.' })
  setting!: KinshipSetting;
}

export const DirectMatchesResult = resultUnion('DirectMatchesResult', [DirectMatchesType]);

export function directTypeOf({ compared, matches, reference }: DirectView): DirectMatchesType {
  return { compared, matches: matches.map(matchTypeOf), setting: kinshipSettingOf(reference) };
}

function matchTypeOf(found: FoundRemains): DirectMatchType {
  const { code, institution, level, isJoined, isOwn, recordId, log10LR, shared, dropped, different } = found;
  const common = shared.length + dropped.length + different.length;
  return {
    ...{ code, institution, level, isJoined },
    ...(isOwn && { recordId }),
    ...(level >= 2 && { log10LR, common }),
    ...(level >= 3 && { shared, dropped, different }),
  };
}
