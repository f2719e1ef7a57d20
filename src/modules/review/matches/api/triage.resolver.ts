import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, readPlaces, resultUnion, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { TriagePlace } from '../persistence/triage.repository.js';
import { RestMatch } from '../use-cases/rest-match.js';
import { TriageMatches } from '../use-cases/triage-matches.js';
import {
  MatchRestedType,
  RestMatchInput,
  TriageArgs,
  TriageConnection,
  triageLineTypeOf,
  type TriageLineType,
} from './triage.type.js';

const RestMatchResult = resultUnion('RestMatchResult', [MatchRestedType]);

@Resolver()
export class TriageResolver {
  constructor(
    private readonly list: TriageMatches,
    private readonly resting: RestMatch,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => TriageConnection, {
    description: "The institution's open matches, what is worth most to look at first.",
  })
  @May('matches.read')
  async triage(
    @CurrentActor() actor: Actor,
    @Args() { order, resting, blind: isBlind, kind, ...page }: TriageArgs,
  ): Promise<Connection<TriageLineType>> {
    const asked = { order, resting, isBlind, kind: kind ?? undefined };
    const pages = { cursors: this.cursors, scope: `triage ${order} ${resting} ${isBlind} ${kind ?? ''}` };
    return readPlaces(
      pages,
      page,
      (after, limit) => this.list.page(actor, asked, after === undefined ? undefined : placeOf(after), limit),
      { placeOf: ({ place }) => `${place.value} ${place.seq}`, nodeOf: triageLineTypeOf },
    );
  }

  @Mutation(() => RestMatchResult, {
    description: 'Leaves a match out of the list of the own institution for a while. No alert waits for it.',
  })
  @May('matches.rest')
  async restMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and until when.' }) input: RestMatchInput,
  ): Promise<MatchRestedType> {
    await this.resting.rest(actor, input.matchId, input.until);
    return { matchId: input.matchId, restsUntil: input.until };
  }
}

/** Reads a place of the list from its cursor. Only a cursor of this list comes here: it is signed. */
function placeOf(text: string): TriagePlace {
  const [value, seq] = text.split(' ').map(Number);
  return { value: value ?? 0, seq: seq ?? 0 };
}
