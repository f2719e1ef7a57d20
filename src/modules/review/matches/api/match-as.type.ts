import { Field, ObjectType } from '@nestjs/graphql';
import type { SeenAs } from '../use-cases/view-as.js';
import { EvidenceType, evidenceTypeOf } from './match-evidence.type.js';
import { MatchSideType, RedactionType, sideTypeOf } from './match-side.type.js';

@ObjectType('MatchAs', { description: 'What an institution sees of the own side of a match.' })
export class MatchAsType {
  @Field(() => String, { description: 'Code of that institution.' })
  institution!: string;

  @Field(() => MatchSideType, {
    nullable: true,
    description: 'The own side as it gets it; null where the match is not there for it.',
  })
  side?: MatchSideType | undefined;

  @Field(() => [EvidenceType], {
    description: 'The evidence as it gets it, without the values of the other side. Strongest first.',
  })
  evidence!: readonly EvidenceType[];

  @Field(() => [RedactionType], { description: 'What is hidden from it of the own side, and why.' })
  redactions!: readonly RedactionType[];
}

export function matchAsTypeOf({ institution, storedMatch, side, ...seen }: SeenAs): MatchAsType {
  const { isBlind, redactions } = seen;
  return {
    institution,
    side: side && sideTypeOf({ storedMatch, bandChanges: [] }, side, () => null),
    evidence: seen.evidence.map(evidenceTypeOf),
    redactions: isBlind ? [...redactions, { path: 'score', reason: 'BLIND' }] : redactions,
  };
}
