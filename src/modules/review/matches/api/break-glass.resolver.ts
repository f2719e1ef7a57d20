import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { BreakGlassOfMatch } from '../use-cases/break-glass.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { BreakGlassInput } from './match.inputs.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';

const BreakGlassResult = resultUnion('BreakGlassResult', [MatchType]);

@Resolver()
export class BreakGlassResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly opening: BreakGlassOfMatch,
  ) {}

  @Mutation(() => BreakGlassResult, {
    description:
      "Urgent access: one level more of the other side's record, up to 3, for this account and at most three hours. Its owner and oversight are told at once, and another person reviews it within seven days, or the account stops.",
  })
  @May('matches.breakGlass')
  async breakGlass(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which match, why, and for how long.' }) input: BreakGlassInput,
  ): Promise<MatchType> {
    await this.opening.open(actor, versionOf(input), input.reason, input.hours);
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }
}
