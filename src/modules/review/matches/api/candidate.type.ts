import { Field, Float, ObjectType } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { SideView } from '../../disclosure/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { ShownCandidate, ShownReport } from '../use-cases/read-candidates.js';
import { inBank } from '../use-cases/shown-figures.js';
import { bandOf } from '../domain/match-state.js';
import { BandEnum } from './band-change.type.js';
import { RedactionType } from './match-side.type.js';
import { SmallBankType } from './small-bank.type.js';

@ObjectType('UnconfirmedReport', {
  description:
    'Another report that may be of the same person, which nobody has confirmed. It decides at which place a candidate stands, and nothing else.',
})
export class UnconfirmedReportType {
  @Field(() => String, {
    nullable: true,
    description:
      "The owner's own code of the report; null where the viewer may know no more than that there is one.",
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that owns it; null likewise.',
  })
  institution!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  institutionName!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How probable it is that both reports are of one person, 0 to 1; null where one of them is not of the viewer’s institution.',
  })
  probability!: number | null;

  @Field(() => BandEnum, {
    nullable: true,
    description: 'The same in a word; null where the viewer is not shown the comparison of the two.',
  })
  band!: string | null;
}

@ObjectType('CandidateSide', { description: 'The other record of a candidate: whose, and under which code.' })
export class CandidateSideType {
  @Field(() => String, { nullable: true, description: "The owner's own code of the record." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the institution that owns it.' })
  institutionName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string | null;
}

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

  @Field(() => BandEnum, {
    nullable: true,
    description:
      'How strong the evidence is, in one word; null while the viewer is to judge without the score.',
  })
  band!: string | null;

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
    description:
      'Open-set posterior: or nobody in these banks; null where `redactions` says so. In a small bank no more than `smallBank.most`.',
  })
  probability!: number | null;

  @Field(() => SmallBankType, {
    nullable: true,
    description: 'Why the probability is told as a range, or not at all; null where the bank is not small.',
  })
  smallBank!: SmallBankType | null;

  @Field(() => [UnconfirmedReportType], {
    description:
      'Reports without which it would stand lower among the candidates, though nobody has confirmed that they are of the same person. Ratio and probability are without them.',
  })
  onlyTogetherWith!: UnconfirmedReportType[];

  @Field(() => CandidateSideType, { description: 'The record that is not the one asked about.' })
  counterpart!: CandidateSideType;

  @Field(() => String, { description: 'The model that scored it.' })
  modelVersion!: string;

  @Field(() => [RedactionType], { description: 'What is not shown, and why.' })
  redactions!: RedactionType[];
}

const reportTypeOf = ({ card, probability, band }: ShownReport): UnconfirmedReportType => ({
  code: card?.code ?? null,
  institution: card?.institutionCode ?? null,
  institutionName: card?.institutionName ?? null,
  probability: probability ?? null,
  band: band ?? null,
});

const sideTypeOf = ({ card }: SideView): CandidateSideType => ({
  code: card?.code ?? null,
  institutionName: card?.institutionName ?? null,
  country: card?.country ?? null,
});

/** @param recordId the record asked about */
export function candidateTypeOf(
  { pair, view, isBlind, onlyTogetherWith, ...bank }: ShownCandidate,
  recordId: string,
): CandidateType {
  const { a, b, kind, log10LR, prior, modelVersion } = pair;
  const isLow = view.level < 2;
  const hasScore = !isLow && !isBlind;
  const hasFigures = hasScore && bank.isOwn;
  return {
    ...{ a, b, kind, modelVersion },
    band: isBlind ? null : bandOf(pair.probability),
    onlyTogetherWith: onlyTogetherWith.map(reportTypeOf),
    counterpart: sideTypeOf(a === recordId ? view.b : view.a),
    prior: bank.isOwn && !isLow ? prior : null,
    log10LR: hasFigures ? log10LR : null,
    ...(hasScore ? inBank(pair.probability, bank) : { probability: null, smallBank: null }),
    redactions: [
      ...(isLow ? [{ path: 'score', reason: 'LEVEL' }] : []),
      ...(isBlind ? [{ path: 'score', reason: 'BLIND' }] : []),
      ...(hasScore && !hasFigures ? [{ path: 'score', reason: 'CROSSES' }] : []),
    ],
  };
}
