import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { JoinRecords } from '../use-cases/join-records.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { JoinRecordsInput, PartRecordsInput } from './match.inputs.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';
import { MatchEventType } from './review.type.js';

const JoinRecordsResult = resultUnion('JoinRecordsResult', [MatchType]);
const PartRecordsResult = resultUnion('PartRecordsResult', [MatchType]);

@Resolver(() => MatchType)
export class JoinResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly joining: JoinRecords,
  ) {}

  @ResolveField('history', () => [MatchEventType], {
    description: 'Everything that was done with the match, oldest first.',
  })
  async history(@CurrentActor() actor: Actor, @Parent() match: MatchType): Promise<MatchEventType[]> {
    return this.read.history(actor, match.id);
  }

  @Mutation(() => JoinRecordsResult, {
    description:
      'Joins two records of one bank that both sides hold to be one person. Nothing is merged: each stays with its owner, and it can be undone.',
  })
  @May('matches.join')
  async joinRecords(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match.' }) input: JoinRecordsInput,
  ): Promise<MatchType> {
    await this.joining.join(actor, versionOf(input), input.reason ?? undefined);
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }

  @Mutation(() => PartRecordsResult, {
    description: 'Undoes a joining, with a reason. Both stay in the history of the match.',
  })
  @May('matches.join')
  async partRecords(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and why.' }) input: PartRecordsInput,
  ): Promise<MatchType> {
    await this.joining.part(actor, versionOf(input), input.reason);
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }
}
