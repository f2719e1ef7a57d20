import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { HeedMessages } from '../use-cases/heed-messages.js';
import {
  CloseFamilyMessageInput,
  CloseFamilyMessageResult,
  FamilyMessageConnection,
  messageTypeOf,
  TakeUpFamilyMessageInput,
  TakeUpFamilyMessageResult,
  type FamilyMessageType,
} from './message.type.js';

@Resolver()
export class MessageResolver {
  constructor(
    private readonly heed: HeedMessages,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => FamilyMessageConnection, {
    description: 'What families have written to the institution, oldest first.',
  })
  @May('family.heed')
  async familyMessages(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('open', { type: () => Boolean, defaultValue: true, description: 'Only what is not done with.' })
    isOpen: boolean,
    @Args('recordId', { type: () => UUID, nullable: true, description: 'Of one report.' })
    recordId?: string | null,
    @Args('id', { type: () => UUID, nullable: true, description: 'Only this one.' })
    id?: string | null,
  ): Promise<Connection<FamilyMessageType>> {
    const query = { isOpen, recordId: recordId ?? undefined, id: id ?? undefined };
    const list = { cursors: this.cursors, scope: 'familyMessages' };
    return readPage(list, page, (after, limit) => this.heed.page(actor, query, after, limit), messageTypeOf);
  }

  @Mutation(() => TakeUpFamilyMessageResult, {
    description: 'Somebody has read a message and takes it up: the family sees that it was read.',
  })
  @May('family.heed')
  async takeUpFamilyMessage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { id }: TakeUpFamilyMessageInput,
  ): Promise<FamilyMessageType> {
    return messageTypeOf(await this.heed.takeUp(actor, id));
  }

  @Mutation(() => CloseFamilyMessageResult, {
    description: 'A message is done with: what there was to say has been said by people.',
  })
  @May('family.heed')
  async closeFamilyMessage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and how.' }) { id, outcome }: CloseFamilyMessageInput,
  ): Promise<FamilyMessageType> {
    return messageTypeOf(await this.heed.close(actor, id, outcome));
  }
}
