import { Args, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ViewRecordAs } from '../use-cases/view-record-as.js';
import { RecordAsType, recordAsTypeOf } from './record-as.type.js';

@Resolver()
export class RecordAsResolver {
  constructor(private readonly view: ViewRecordAs) {}

  @Query(() => RecordAsType, {
    nullable: true,
    description:
      'What another institution would see of an own record in a match; null where there is no such record or institution for this actor.',
  })
  @May('matches.trace')
  async recordAs(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
    @Args('institution', { type: () => String, description: 'Code of the institution that would look.' })
    institution: string,
  ): Promise<RecordAsType> {
    return recordAsTypeOf(await this.view.view(actor, recordId, institution));
  }
}
