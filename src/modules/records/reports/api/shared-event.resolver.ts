import { Args, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadSharedEvents } from '../../records/index.js';
import { SharedEventConnection, sharedEventOf, type SharedEventType } from './shared-event.type.js';

@Resolver()
export class SharedEventResolver {
  constructor(
    private readonly read: ReadSharedEvents,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => SharedEventConnection, {
    description: "Events that the institution's records name, in the order first heard of.",
  })
  @May('reports.read')
  sharedEvents(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<SharedEventType>> {
    const list = { cursors: this.cursors, scope: 'sharedEvents' };
    return readPage(list, page, (after, limit) => this.read.page(actor, after, limit), sharedEventOf);
  }
}
