import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { Complain } from '../../../oversight/complaints/index.js';
import { FamilyComplaintType, familyComplaintOf } from '../../../oversight/complaints/graphql.js';
import { WindowItems } from '../use-cases/window-items.js';
import { ComplainAsFamilyInput, ComplainAsFamilyResult } from './complaint.type.js';

/**
 * Complaints that a family brings before an independent body through its window, for one of the reports that
 * the window shows.
 */
@Resolver()
export class FamilyComplaintResolver {
  constructor(
    private readonly complain: Complain,
    private readonly items: WindowItems,
  ) {}

  @Query(() => [FamilyComplaintType], {
    description: 'What the family that looks has complained of, oldest first.',
  })
  @May('family.complain')
  async familyComplaints(
    @CurrentActor() actor: Actor,
    @Args('item', {
      type: () => Int,
      defaultValue: 1,
      description: 'Over which report of the window, by its number in `items`.',
    })
    item: number = 1,
  ): Promise<FamilyComplaintType[]> {
    const family = await this.items.actorFor(actor, item);
    return (await this.complain.ofFamily(family)).map(familyComplaintOf);
  }

  @Mutation(() => ComplainAsFamilyResult, {
    description: 'A family complains. It goes to a body that is independent of whom it is about.',
  })
  @May('family.complain')
  async complainAsFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What about.' })
    { item, kind, words, about, idempotencyKey }: ComplainAsFamilyInput,
  ): Promise<FamilyComplaintType> {
    const family = await this.items.actorFor(actor, item);
    const said = { kind, words, about: about ?? undefined };
    return familyComplaintOf(await this.complain.asFamily(family, said, idempotencyKey ?? undefined));
  }
}
