import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { CapRecord } from '../use-cases/cap-record.js';
import { DisclosureCapType, SetDisclosureCapInput, SetDisclosureCapResult } from './cap.type.js';

@Resolver()
export class CapResolver {
  constructor(private readonly caps: CapRecord) {}

  @Query(() => DisclosureCapType, {
    nullable: true,
    description: 'The limit of an own record; null where there is no such record for this actor.',
  })
  @May('matches.trace')
  async disclosureCap(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<DisclosureCapType> {
    return { recordId, level: await this.caps.levelOf(actor, recordId) };
  }

  @Mutation(() => SetDisclosureCapResult, {
    description:
      'Sets the most that others are shown of a record, and asks back what they have seen beyond it.',
  })
  @May('matches.cap')
  async setDisclosureCap(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and how much.' }) input: SetDisclosureCapInput,
  ): Promise<DisclosureCapType> {
    const level = Math.max(0, Math.min(4, input.level));
    await this.caps.cap(actor, input.recordId, level);
    return { recordId: input.recordId, level };
  }
}
