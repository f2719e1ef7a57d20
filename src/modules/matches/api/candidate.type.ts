import { Field, Float, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../matching/graphql.js';
import type { ShownCandidate } from '../use-cases/read-candidates.js';
import { RedactionType } from './match-side.type.js';

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

  @Field(() => Float, {
    nullable: true,
    description: 'log10 of the likelihood ratio, the sum of its evidence; null where `redactions` says so.',
  })
  log10LR!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Probability before any evidence, stated apart; null where `redactions` says so.',
  })
  prior!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Open-set posterior: or nobody in these banks; null where `redactions` says so.',
  })
  probability!: number | null;

  @Field(() => String, { description: 'The model that scored it.' })
  modelVersion!: string;

  @Field(() => [RedactionType], { description: 'What is not shown, and why.' })
  redactions!: RedactionType[];
}

export function candidateTypeOf({ pair, view, isBlind }: ShownCandidate): CandidateType {
  const { a, b, kind, log10LR, prior, probability, modelVersion } = pair;
  const isLow = view.level < 2;
  const hasScore = !isLow && !isBlind;
  return {
    ...{ a, b, kind, modelVersion },
    prior: isLow ? null : prior,
    log10LR: hasScore ? log10LR : null,
    probability: hasScore ? probability : null,
    redactions: [
      ...(isLow ? [{ path: 'score', reason: 'LEVEL' }] : []),
      ...(isBlind ? [{ path: 'score', reason: 'BLIND' }] : []),
    ],
  };
}
