import { Args, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadDisclosures } from '../use-cases/read-disclosures.js';
import {
  disclosureTypeOf,
  RecordDisclosureConnection,
  type RecordDisclosureType,
} from './disclosure.type.js';

@Resolver()
export class DisclosureResolver {
  constructor(
    private readonly read: ReadDisclosures,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => RecordDisclosureConnection, {
    nullable: true,
    description:
      'Who of other institutions has seen an own record, and for what; null where there is no such record for this actor.',
  })
  @May('matches.trace')
  async disclosures(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<Connection<RecordDisclosureType>> {
    const list = { cursors: this.cursors, scope: `disclosures ${recordId}` };
    return readPage(
      list,
      page,
      async (after, limit) =>
        (await this.read.of(actor, recordId, after, limit)).map((one) => ({ seq: one.seen.id, one })),
      ({ one }) => disclosureTypeOf(one),
    );
  }
}
