import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../../access/approvals/graphql.js';
import { ReadKinship } from '../use-cases/read-kinship.js';
import { SetKinship } from '../use-cases/set-kinship.js';
import {
  kinshipSettingOf,
  KinshipSettingsType,
  SetKinshipSettingsInput,
  SetKinshipSettingsResult,
  type KinshipSettingType,
} from './kinship.type.js';

/** The present setting and those before it that are told. */
const TOLD = 11;

@Resolver()
export class KinshipResolver {
  constructor(
    private readonly read: ReadKinship,
    private readonly set: SetKinship,
  ) {}

  @Query(() => KinshipSettingsType, {
    description: 'The table and the model that kinship is reckoned with, as every report has to state them.',
  })
  @May('kinship.read')
  async kinshipSettings(@CurrentActor() actor: Actor): Promise<KinshipSettingsType> {
    const { current, earlier } = await this.read.now(actor, TOLD);
    return { current: kinshipSettingOf(current), earlier: earlier.map(kinshipSettingOf) };
  }

  @Mutation(() => SetKinshipSettingsResult, {
    description:
      'Chooses the table and the model, once a second person has approved it; what was reckoned before keeps its own.',
  })
  @May('kinship.set')
  async setKinshipSettings(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The table, and the model.' })
    { population, institution, model, floor, reason }: SetKinshipSettingsInput,
  ): Promise<(KinshipSettingType & { readonly __typename: 'KinshipSetting' }) | ApprovalRequestType> {
    const done = await this.set.choose(actor, {
      population,
      institution: institution ?? undefined,
      model: model ?? undefined,
      floor: floor ?? undefined,
      reason: reason ?? undefined,
    });
    if ('payloadHash' in done) return pendingOf(done);
    return { __typename: 'KinshipSetting', ...kinshipSettingOf(done) };
  }
}
