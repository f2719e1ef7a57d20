import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import type { FindingSide, FindingState } from '../domain/finding.js';
import { AnswerCompanions } from '../use-cases/answer-companions.js';
import { ReadCompanions } from '../use-cases/read-companions.js';
import {
  AnswerCompanionsInput,
  AnswerCompanionsResult,
  CompanionFindingConnection,
  CompanionFindingType,
  CompanionJourneyType,
  CompanionReasonType,
  CompanionStateEnum,
  findingTypeOf,
  journeyTypeOf,
  reasonText,
} from './companion.type.js';

/** The first page begins above every place. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver(() => CompanionReasonType)
export class CompanionResolver {
  constructor(
    private readonly read: ReadCompanions,
    private readonly answer: AnswerCompanions,
    private readonly cursors: Cursors,
  ) {}

  @ResolveField('text', () => String, { description: 'As a sentence.' })
  text(
    @Parent() reason: CompanionReasonType,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): string {
    return reasonText(reason, language);
  }

  @Query(() => CompanionFindingConnection, {
    description:
      'Proposals that own reports are of companions or relatives of others: those first whose other side has confirmed and waits for the own answer, then newest first. A finding of its own, and never a match of one person.',
  })
  @May('companions.read')
  async companions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('recordId', {
      type: () => UUID,
      nullable: true,
      description: 'Of this report; leave it out for all.',
    })
    recordId?: string | null,
    @Args('states', {
      type: () => [CompanionStateEnum],
      nullable: true,
      description: 'In one of these states; leave it out for all.',
    })
    states?: string[] | null,
  ): Promise<Connection<CompanionFindingType>> {
    const asked = {
      recordId: recordId ?? undefined,
      states: (states ?? undefined) as FindingState[] | undefined,
    };
    return readPage(
      { cursors: this.cursors, scope: 'companions' },
      page,
      async (after, limit) =>
        (await this.read.page(actor, asked, after || ABOVE_ALL, limit)).map((view) => ({
          seq: view.place,
          view,
        })),
      ({ view }) => findingTypeOf(view),
    );
  }

  @Query(() => CompanionJourneyType, {
    nullable: true,
    description:
      'The journey of an own report; null where nobody is confirmed with it whom the viewer may know of.',
  })
  @May('companions.read')
  async companionJourney(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'An own report.' }) recordId: string,
  ): Promise<CompanionJourneyType> {
    return journeyTypeOf(await this.read.journey(actor, recordId));
  }

  @Mutation(() => AnswerCompanionsResult, {
    description:
      'Says for an own report whether it belongs together with another. Both owners must confirm; where one institution owns both, two people.',
  })
  @May('companions.answer')
  async answerCompanions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which proposal, and what is said of it.' }) input: AnswerCompanionsInput,
  ): Promise<CompanionFindingType> {
    await this.answer.answer(actor, {
      id: input.findingId,
      expectedVersion: input.expectedVersion,
      side: (input.side ?? undefined) as FindingSide | undefined,
      answer: input.belongTogether ? 'confirmed' : 'refused',
      reason: input.reason ?? undefined,
      key: input.idempotencyKey ?? undefined,
    });
    return findingTypeOf(await this.read.one(actor, input.findingId));
  }
}
