import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  PageArgs,
  readPage,
  resultUnion,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { SideState } from '../domain/match-state.js';
import { DecideMatch } from '../use-cases/decide-match.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { DecideMatchInput, MatchFilterInput } from './match.inputs.js';
import { MatchConnection, matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';

const DecideMatchResult = resultUnion('DecideMatchResult', [MatchType]);

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver()
export class MatchResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly decide: DecideMatch,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => MatchType, {
    nullable: true,
    description:
      'One match with its evidence, as far as it may be seen; null where there is none for this actor.',
  })
  @May('matches.read')
  async match(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The match.' }) id: string,
    @Args('blind', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Keeps the score from the viewer until they have judged it.',
    })
    isBlind: boolean,
  ): Promise<MatchType> {
    return matchTypeOf(await this.read.one(actor, id, isBlind));
  }

  @Query(() => MatchConnection, { description: "The institution's matches, newest first." })
  @May('matches.read')
  async matches(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MatchFilterInput, nullable: true, description: 'Leave it out for all.' })
    filter?: MatchFilterInput | null,
  ): Promise<Connection<MatchType>> {
    const { states, kind, recordId } = filter ?? {};
    const chosen = { states: states ?? undefined, kind: kind ?? undefined, recordId: recordId ?? undefined };
    const list = { cursors: this.cursors, scope: 'matches' };
    return readPage(
      list,
      page,
      async (after, limit) =>
        (await this.read.page(actor, chosen, after || ABOVE_ALL, limit)).map((view) => ({
          seq: view.storedMatch.seq,
          view,
        })),
      ({ view }) => matchTypeOf(view),
    );
  }

  @Mutation(() => DecideMatchResult, {
    description: 'Says what one side thinks of a match; two sides decide.',
  })
  @May('matches.decide')
  async decideMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and what this side says.' }) input: DecideMatchInput,
  ): Promise<MatchType> {
    const reason = { code: input.reasonCode ?? undefined, words: input.reason ?? undefined };
    await this.decide.decide(actor, versionOf(input), input.decision as SideState, reason);
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }
}
