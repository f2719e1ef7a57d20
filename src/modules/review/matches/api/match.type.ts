import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { MatchView } from '../use-cases/read-matches.js';
import { BandEnum } from './band-change.type.js';
import { EvidenceType, evidenceTypeOf } from './match-evidence.type.js';
import { MatchSideType, RedactionType, sideTypeOf } from './match-side.type.js';
import { MatchStateEnum } from './match.words.js';
import { SmallBankType } from './small-bank.type.js';
import { MatchReviewType, reviewTypeOf } from './review.type.js';

@ObjectType('Match', {
  description: 'Two records that may be of one person: a proposal, until two institutions decide.',
})
export class MatchType {
  @Field(() => UUID, { description: 'The match.' })
  id!: string;

  @Field(() => MatchKindEnum, { description: 'What the two records would be to each other.' })
  kind!: string;

  @Field(() => MatchStateEnum, { description: 'Where it stands, both sides taken together.' })
  state!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => BandEnum, {
    nullable: true,
    description:
      'How strong the evidence is, in one word; null while the viewer is to judge without the score.',
  })
  band?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'log10 of the likelihood ratio; null of a pair of two institutions, of which `band` and the words of `evidence` are told.',
  })
  log10LR?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Probability before any evidence, stated apart; null of a pair of two institutions.',
  })
  prior?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Open-set posterior: or nobody in these banks; null of a pair of two institutions. In a small bank no more than `smallBank.most`.',
  })
  probability?: number | null;

  @Field(() => SmallBankType, {
    nullable: true,
    description:
      'Why the probability is told as a range, or by its band alone; null where the bank is not small.',
  })
  smallBank?: SmallBankType | null;

  @Field(() => String, { description: 'The model that scored it.' })
  modelVersion!: string;

  @Field(() => MatchSideType, { description: 'The report, wherever there is one.' })
  a!: MatchSideType;

  @Field(() => MatchSideType, { description: 'The record that it was compared with.' })
  b!: MatchSideType;

  @Field(() => [EvidenceType], {
    description: 'Sums to `log10LR` where its figures are told. Strongest first.',
  })
  evidence!: readonly EvidenceType[];

  @Field(() => [RedactionType], { description: 'What is not shown, and why.' })
  redactions!: readonly RedactionType[];

  @Field(() => [String], { description: 'Operations that the viewer may call for this match.' })
  allowedActions!: readonly string[];

  @Field(() => MatchReviewType, { description: 'What people have held of the pair.' })
  review!: MatchReviewType;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it last changed.' })
  changedAt!: Date;
}

export const MatchConnection = connectionOf<MatchType>(MatchType, 'Match');

export function matchTypeOf(view: MatchView): MatchType {
  const { storedMatch, band, allowedActions } = view;
  const { log10LR, prior, probability, modelVersion, smallBank, asShown } = view.figures;
  return {
    id: storedMatch.id,
    kind: storedMatch.kind,
    state: view.state,
    version: storedMatch.version,
    band: band ?? null,
    ...{ log10LR, prior, probability, modelVersion, smallBank },
    a: sideTypeOf(view, view.a, asShown),
    b: sideTypeOf(view, view.b, asShown),
    evidence: view.evidence.map(evidenceTypeOf),
    redactions: view.redactions,
    allowedActions,
    review: reviewTypeOf(view.review),
    openedAt: storedMatch.openedAt,
    changedAt: storedMatch.changedAt,
  };
}
