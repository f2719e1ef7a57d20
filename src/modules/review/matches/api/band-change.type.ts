import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { BandCause } from '../domain/band-change.js';
import type { Band } from '../domain/match-state.js';
import type { ShownBandChange } from '../use-cases/read-matches.js';

export const BandEnum = enumOf<Band>('MatchBand', 'How strong a match is, without its number.', {
  strong: 'Probability of 0.9 or more.',
  moderate: 'Probability of 0.5 or more.',
  weak: 'Less.',
});

const BandCauseEnum = enumOf<BandCause>('MatchBandCause', 'What has changed the band of a match.', {
  bank: 'What its records say, or with whom they are compared.',
  model: 'A new model of the comparison.',
});

@ObjectType('MatchBandChange', {
  description: 'That a match has another band than when a side decided, or was told of it last.',
})
export class MatchBandChangeType {
  @Field(() => BandEnum, { description: 'Then.' })
  bandThen!: string;

  @Field(() => BandEnum, {
    description:
      'When it was noticed. Of a model: what the decision would have seen with what the evidence weighs by it.',
  })
  bandNow!: string;

  @Field(() => BandCauseEnum, { description: 'What has changed it.' })
  cause!: string;

  @Field(() => String, { description: 'The model.' })
  modelVersion!: string;

  @Field(() => [String], {
    description:
      'Groups of evidence that weigh otherwise, most changed first; none below level 2. Of none that does, what is known of other records has changed.',
  })
  because!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was noticed.' })
  noticedAt!: Date;
}

export function bandChangeTypeOf(change: ShownBandChange): MatchBandChangeType {
  const { bandThen, bandNow, cause, modelVersion, because, noticedAt } = change;
  return { bandThen, bandNow, cause, modelVersion, because, noticedAt };
}
