import { Field, Float, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { FoundPair } from '../domain/found-pair.js';
import { MatchKindEnum } from './match-run.type.js';

@ObjectType('Candidate', {
  description: 'A lead that comparison has kept: no match until somebody looks at it.',
})
export class CandidateType {
  @Field(() => UUID, { description: 'The record on side a of its kind (the report, wherever there is one).' })
  a!: string;

  @Field(() => UUID, { description: 'The record on side b.' })
  b!: string;

  @Field(() => MatchKindEnum, { description: 'What the two would be to each other.' })
  kind!: string;

  @Field(() => Float, { description: 'log10 of the likelihood ratio, the sum of its evidence.' })
  log10LR!: number;

  @Field(() => Float, { description: 'Probability before any evidence, stated apart.' })
  prior!: number;

  @Field(() => Float, { description: 'Open-set posterior: or nobody in these banks.' })
  probability!: number;

  @Field(() => String, { description: 'The model that scored it.' })
  modelVersion!: string;
}

export function candidateTypeOf(pair: FoundPair): CandidateType {
  const { a, b, kind, log10LR, prior, probability, modelVersion } = pair;
  return { a, b, kind, log10LR, prior, probability, modelVersion };
}
