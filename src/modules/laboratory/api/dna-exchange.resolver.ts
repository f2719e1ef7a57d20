import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { ExchangeFigures } from '../use-cases/exchange-figures.js';
import { ReadExchange } from '../use-cases/read-exchange.js';
import {
  AnswerDnaExchangeInput,
  AskDnaExchangeInput,
  DnaExchangeOfMatchResult,
  DnaExchangeResult,
  exchangeOfMatchTypeOf,
  exchangeTypeOf,
  WithdrawDnaExchangeInput,
  type DnaExchangeOfMatchType,
  type DnaExchangeType,
} from './dna-exchange.type.js';

@Resolver()
export class DnaExchangeResolver {
  constructor(
    private readonly exchange: ExchangeFigures,
    private readonly read: ReadExchange,
  ) {}

  @Query(() => DnaExchangeOfMatchResult, {
    description: 'Figures of the DNA of a match of two institutions, once both laboratories have agreed.',
  })
  @May('laboratory.exchange')
  async dnaExchange(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
  ): Promise<DnaExchangeOfMatchType> {
    return exchangeOfMatchTypeOf(await this.read.ofMatch(actor, matchId), language);
  }

  @Mutation(() => DnaExchangeResult, {
    description: 'Asks the laboratory of the other side for the figures of a match.',
  })
  @May('laboratory.exchange')
  async askDnaExchange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and how much.' })
    { matchId, withLoci }: AskDnaExchangeInput,
  ): Promise<DnaExchangeType> {
    return exchangeTypeOf(await this.exchange.ask(actor, matchId, withLoci));
  }

  @Mutation(() => DnaExchangeResult, {
    description: 'Agrees to what the laboratory of the other side has asked for, or does not.',
  })
  @May('laboratory.exchange')
  async answerDnaExchange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which exchange, and the answer.' })
    { id, answer }: AnswerDnaExchangeInput,
  ): Promise<DnaExchangeType> {
    return exchangeTypeOf(await this.exchange.answer(actor, id, answer));
  }

  @Mutation(() => DnaExchangeResult, {
    description: 'Takes an exchange back: what was asked is asked no more, and figures are shown no more.',
  })
  @May('laboratory.exchange')
  async withdrawDnaExchange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which exchange.' }) { id }: WithdrawDnaExchangeInput,
  ): Promise<DnaExchangeType> {
    return exchangeTypeOf(await this.exchange.withdraw(actor, id));
  }
}
