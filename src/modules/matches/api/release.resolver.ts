import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { toLevel } from '../../disclosure/index.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { ReleaseRecord } from '../use-cases/release-record.js';
import { ReleaseRecordInput, TakeBackReleaseInput } from './match.inputs.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';

const ReleaseRecordResult = resultUnion('ReleaseRecordResult', [MatchType]);
const TakeBackReleaseResult = resultUnion('TakeBackReleaseResult', [MatchType]);

@Resolver()
export class ReleaseResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly releasing: ReleaseRecord,
  ) {}

  @Mutation(() => ReleaseRecordResult, {
    description: "Lets the other side see more of one's own record, for a purpose and a time.",
  })
  @May('matches.release')
  async releaseRecord(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, for which match, and on what terms.' })
    input: ReleaseRecordInput,
  ): Promise<MatchType> {
    const { purpose, handling: code, until } = input;
    await this.releasing.release(actor, versionOf(input), {
      level: toLevel(input.level),
      purpose,
      handling: { code, note: input.handlingNote?.trim() || undefined },
      until: until ?? undefined,
    });
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }

  @Mutation(() => TakeBackReleaseResult, {
    description:
      'Takes back what was released: the agreement alone says from now on what the other side sees.',
  })
  @May('matches.release')
  async takeBackRelease(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which match.' }) input: TakeBackReleaseInput,
  ): Promise<MatchType> {
    await this.releasing.takeBack(actor, versionOf(input));
    return matchTypeOf(await this.read.one(actor, input.matchId));
  }
}
