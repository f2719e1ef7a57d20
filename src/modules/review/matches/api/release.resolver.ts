import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { Actor, Purpose } from '../../../access/accounts/index.js';
import { CurrentActor, May, PurposeEnum } from '../../../access/accounts/graphql.js';
import { ApprovalRequestType, pendingOf } from '../../../access/approvals/graphql.js';
import { toLevel } from '../../disclosure/index.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { ReleaseRecord } from '../use-cases/release-record.js';
import { ViewAs } from '../use-cases/view-as.js';
import { MatchAsType, matchAsTypeOf } from './match-as.type.js';
import { ReleaseRecordInput, TakeBackReleaseInput } from './match.inputs.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';

const ReleaseRecordResult = resultUnion('ReleaseRecordResult', [MatchType, ApprovalRequestType]);
const TakeBackReleaseResult = resultUnion('TakeBackReleaseResult', [MatchType]);

@Resolver()
export class ReleaseResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly releasing: ReleaseRecord,
    private readonly viewing: ViewAs,
  ) {}

  @Query(() => MatchAsType, {
    nullable: true,
    description:
      'The own side of a match as another institution sees it; null where there is none for this actor.',
  })
  @May('matches.trace')
  async matchAs(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The match.' }) id: string,
    @Args('institution', { type: () => String, description: 'Code of the institution that looks.' })
    institution: string,
    @Args('purpose', {
      type: () => PurposeEnum,
      nullable: true,
      description: "What it works for; without it, what one's own session is used for.",
    })
    purpose?: Purpose | null,
  ): Promise<MatchAsType> {
    return matchAsTypeOf(await this.viewing.view(actor, id, { institution, purpose: purpose ?? undefined }));
  }

  @Mutation(() => ReleaseRecordResult, {
    description:
      "Lets the other side see more of one's own record, for a purpose and a time; at level 4 once a second person has approved it.",
  })
  @May('matches.release')
  async releaseRecord(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, for which match, and on what terms.' })
    input: ReleaseRecordInput,
  ): Promise<(MatchType & { readonly __typename: 'Match' }) | ApprovalRequestType> {
    const { purpose, handling: code, until } = input;
    const terms = {
      level: toLevel(input.level),
      purpose,
      handling: { code, note: input.handlingNote?.trim() || undefined },
      until: until ?? undefined,
    };
    const asked = await this.releasing.release(actor, versionOf(input), terms, input.reason ?? undefined);
    if (asked) return pendingOf(asked);
    return { __typename: 'Match', ...matchTypeOf(await this.read.one(actor, input.matchId)) };
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
