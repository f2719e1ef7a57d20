import { Args, Field, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, resultUnion, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { MatchKindEnum } from '../../matching/graphql.js';
import type { SideState } from '../domain/match-state.js';
import { DecideMatch } from '../use-cases/decide-match.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { MatchConnection, MatchStateEnum, matchTypeOf, MatchType, SideEnum, SideStateEnum } from './match.type.js';

@InputType({ description: 'Which matches.' })
export class MatchFilterInput {
  @Field(() => [MatchStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => MatchKindEnum, { nullable: true })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'Matches of this record.' })
  recordId?: string | null;
}

@InputType({ description: "A side's decision on a match." })
export class DecideMatchInput {
  @Field(() => ID)
  matchId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => SideStateEnum)
  decision!: string;

  @Field(() => String, { nullable: true, description: 'Needed for `excluded`, `inconclusive` and `more_data_requested`.' })
  reason?: string | null;

  @Field(() => SideEnum, { nullable: true, description: 'Needed where the institution owns both records.' })
  side?: string | null;
}

@InputType({ description: "What the other institution may see of one's own record, for this match alone." })
export class ReleaseRecordInput {
  @Field(() => ID)
  matchId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Int, { description: 'Disclosure level, 0 to 4; never less than the agreement sets.' })
  level!: number;

  @Field(() => SideEnum, { nullable: true })
  side?: string | null;
}

const DecideMatchResult = resultUnion('DecideMatchResult', [MatchType]);
const ReleaseRecordResult = resultUnion('ReleaseRecordResult', [MatchType]);

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver()
export class MatchResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly decide: DecideMatch,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => MatchType, { description: 'One match with its evidence, as far as it may be seen.' })
  @May('matches.read')
  async match(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MatchType> {
    return matchTypeOf(await this.read.one(actor, id));
  }

  @Query(() => MatchConnection, { description: "The institution's matches, newest first." })
  @May('matches.read')
  async matches(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MatchFilterInput, nullable: true }) filter?: MatchFilterInput | null,
  ): Promise<Connection<MatchType>> {
    const { states, kind, recordId } = filter ?? {};
    const chosen = { states: states ?? undefined, kind: kind ?? undefined, recordId: recordId ?? undefined };
    const list = { cursors: this.cursors, scope: 'matches' };
    return readPage(
      list,
      page,
      async (after, limit) =>
        (await this.read.page(actor, chosen, after || ABOVE_ALL, limit)).map((view) => ({ seq: view.hypothesis.seq, view })),
      ({ view }) => matchTypeOf(view),
    );
  }

  @Mutation(() => DecideMatchResult, { description: 'Says what one side thinks of a match; two sides decide.' })
  @May('matches.decide')
  async decideMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DecideMatchInput }) input: DecideMatchInput,
  ): Promise<MatchType> {
    const { matchId: id, expectedVersion, side } = input;
    const version = { id, expectedVersion, side: sideOf(side) };
    await this.decide.run(actor, version, input.decision as SideState, input.reason ?? undefined);
    return matchTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => ReleaseRecordResult, { description: "Lets the other side see more of one's own record, or less again." })
  @May('matches.release')
  async releaseRecord(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReleaseRecordInput }) input: ReleaseRecordInput,
  ): Promise<MatchType> {
    const { matchId: id, expectedVersion, side, level } = input;
    await this.decide.release(actor, { id, expectedVersion, side: sideOf(side) }, level);
    return matchTypeOf(await this.read.one(actor, id));
  }
}

function sideOf(side: string | null | undefined): 'a' | 'b' | undefined {
  return side === 'a' || side === 'b' ? side : undefined;
}
