import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { DnaExchange, ExchangeAnswer, ExchangeState } from '../domain/dna-exchange.js';
import type { ExchangeOfMatch, ExchangeView } from '../use-cases/read-exchange.js';
import { evidenceTypeOf, KinshipEvidenceType } from './evidence-answer.type.js';

const StateEnum = enumOf<ExchangeState>('DnaExchangeState', 'How far an exchange of figures is.', {
  asked: 'One laboratory has asked; the other has not answered.',
  accepted: 'Both have agreed, and the figures are there.',
  declined: 'The other laboratory does not agree.',
  withdrawn: 'One of the two has taken it back.',
  ended: 'Its time is over, samples were taken back, or nobody works on the match any more.',
});
const AnswerEnum = enumOf<ExchangeAnswer>('DnaExchangeAnswer', 'The answer to an exchange of figures.', {
  accept: 'The figures are reckoned once, of the samples as they are now, and shown to both.',
  decline: 'Nothing is reckoned.',
});

@ObjectType('DnaExchange', {
  description: 'Figures of the DNA of a match of two institutions, on which both laboratories have to agree.',
})
export class DnaExchangeType {
  @Field(() => UUID, { description: 'The exchange.' })
  id!: string;

  @Field(() => StateEnum, { description: 'How far it is.' })
  state!: string;

  @Field(() => Boolean, { description: 'Whether the figures are told locus by locus.' })
  withLoci!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its figures are shown no more.' })
  endsAt?: Date | null;
}

@ObjectType('DnaExchangeOfMatch', {
  description: 'What two laboratories have agreed about the figures of a match, and what it costs.',
})
export class DnaExchangeOfMatchType {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may ask the other laboratory now.' })
  mayAsk!: boolean;

  @Field(() => String, {
    description: "What totals can tell of the genotypes of either side, in the request's language.",
  })
  cost!: string;

  @Field(() => String, { description: 'The same of figures locus by locus.' })
  costWithLoci!: string;

  @Field(() => Int, {
    description: "Exchanges about the viewer's record with the same institution in 365 days, in any match.",
  })
  askedBefore!: number;

  @Field(() => Int, { description: 'Those of them that were accepted.' })
  acceptedBefore!: number;

  @Field(() => DnaExchangeType, { nullable: true, description: 'The latest; null where nobody has asked.' })
  latest?: DnaExchangeType | undefined;

  @Field(() => Boolean, { description: "Whether it was the viewer's own laboratory that asked for it." })
  isOwnAsking!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer is to answer it.' })
  mayAnswer!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back; then its figures go for both.' })
  mayWithdraw!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a sample is another one by now: the figures stay those of what it was.',
  })
  isOutdated!: boolean;

  @Field(() => KinshipEvidenceType, {
    nullable: true,
    description:
      'The figures, the same to both sides but for each side’s own genotypes; null where none are shown.',
  })
  evidence?: KinshipEvidenceType | undefined;
}

@InputType({ description: 'Of which match figures are asked for.' })
export class AskDnaExchangeInput {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Locus by locus, beside the totals.' })
  withLoci!: boolean;
}

@InputType({ description: 'The answer to an exchange.' })
export class AnswerDnaExchangeInput {
  @Field(() => UUID, { description: 'The exchange.' })
  id!: string;

  @Field(() => AnswerEnum, { description: 'Whether the own laboratory agrees.' })
  answer!: ExchangeAnswer;
}

@InputType({ description: 'Which exchange is taken back.' })
export class WithdrawDnaExchangeInput {
  @Field(() => UUID, { description: 'The exchange.' })
  id!: string;
}

export const DnaExchangeResult = resultUnion('DnaExchangeResult', [DnaExchangeType]);
export const DnaExchangeOfMatchResult = resultUnion('DnaExchangeOfMatchResult', [DnaExchangeOfMatchType]);

export function exchangeTypeOf(
  { id, withLoci, askedAt, answeredAt, endsAt, ...exchange }: DnaExchange,
  state: ExchangeState = exchange.state,
): DnaExchangeType {
  return { id, state, withLoci, askedAt, answeredAt, endsAt };
}

export function exchangeOfMatchTypeOf(
  { matchId, mayAsk, before, latest }: ExchangeOfMatch,
  language: CatalogueLanguage,
): DnaExchangeOfMatchType {
  return {
    ...{ matchId, mayAsk, askedBefore: before.asked, acceptedBefore: before.accepted },
    cost: message('DNA_EXCHANGE.COST', language),
    costWithLoci: message('DNA_EXCHANGE.COST_WITH_LOCI', language),
    ...standingOf(latest, language),
  };
}

function standingOf(latest: ExchangeView | undefined, language: CatalogueLanguage) {
  const { isOwnAsking = false, mayAnswer = false, mayWithdraw = false, isOutdated = false } = latest ?? {};
  return {
    ...{ isOwnAsking, mayAnswer, mayWithdraw, isOutdated },
    latest: latest && exchangeTypeOf(latest.exchange, latest.state),
    evidence: latest?.figures && evidenceTypeOf(latest.figures, language),
  };
}
