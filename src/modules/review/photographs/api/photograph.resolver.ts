import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { SideEnum } from '../../matches/graphql.js';
import { KeepPhotographs } from '../use-cases/keep-photographs.js';
import { ShowPhotographs, type MatchSide } from '../use-cases/show-photographs.js';
import {
  AddPhotographInput,
  AddPhotographResult,
  PhotographImage,
  RecordPhotographs,
  recordPhotographsOf,
  RemovePhotographInput,
  RemovePhotographResult,
  type PhotographAdded,
  type PhotographRemoved,
} from './photograph.type.js';

@Resolver()
export class PhotographResolver {
  constructor(
    private readonly keep: KeepPhotographs,
    private readonly show: ShowPhotographs,
  ) {}

  @Query(() => RecordPhotographs, {
    nullable: true,
    description: 'Photographs of an own record; null where there is no such record for this actor.',
  })
  @May('photographs.read')
  async photographs(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'The record.' }) recordId: string,
  ): Promise<RecordPhotographs> {
    return recordPhotographsOf(await this.show.ofRecord(actor, recordId));
  }

  @Query(() => RecordPhotographs, {
    nullable: true,
    description: 'Photographs of one side of a match; null where there is no such match for this actor.',
  })
  @May('photographs.read')
  async matchPhotographs(
    @CurrentActor() actor: Actor,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) matchId: string,
    @Args('side', { type: () => SideEnum, description: 'Whose record of the two.' }) side: MatchSide,
  ): Promise<RecordPhotographs> {
    return recordPhotographsOf(await this.show.ofMatch(actor, matchId, side));
  }

  @Query(() => PhotographImage, {
    nullable: true,
    description:
      'A photograph as it is. That it was looked at stands in the log, and the owner of the record sees it.',
  })
  @May('photographs.read')
  async photograph(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The photograph.' }) id: string,
    @Args('matchId', { type: () => UUID, nullable: true, description: 'The match in which it is looked at.' })
    matchId?: string | null,
    @Args('side', { type: () => SideEnum, nullable: true, description: 'Whose record of the two.' })
    side?: MatchSide | null,
  ): Promise<PhotographImage> {
    const match = matchId && side ? { id: matchId, side } : undefined;
    return { id, image: (await this.show.one(actor, id, match)).toString('base64') };
  }

  @Mutation(() => AddPhotographResult, { description: 'Adds a photograph to an own record.' })
  @May('photographs.add')
  async addPhotograph(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which picture, and what it shows.' }) input: AddPhotographInput,
  ): Promise<PhotographAdded> {
    const { caption, shows, idempotencyKey, ...order } = input;
    const said = { caption: caption ?? undefined, shows: shows ?? undefined };
    return {
      id: await this.keep.add(actor, { ...order, ...said, idempotencyKey: idempotencyKey ?? undefined }),
    };
  }

  @Mutation(() => RemovePhotographResult, {
    description: 'Takes a photograph away from an own record, at once and for good.',
  })
  @May('photographs.add')
  async removePhotograph(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { id }: RemovePhotographInput,
  ): Promise<PhotographRemoved> {
    await this.keep.remove(actor, id);
    return { id };
  }
}
