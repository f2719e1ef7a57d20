import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { ReadTimeline, type VisibleEntry } from '../use-cases/read-timeline.js';
import { entryTypeOf, sentenceOf, TimelineConnection, TimelineEntryType } from './timeline.type.js';

@Resolver(() => TimelineEntryType)
export class TimelineResolver {
  constructor(
    private readonly read: ReadTimeline,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => TimelineConnection, {
    description: 'Everything that was done for a report, as far as the viewer may know, newest first.',
  })
  @May('reports.read')
  reportTimeline(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => UUID, description: 'The report.' }) id: string,
    @Args() page: PageArgs,
  ): Promise<Connection<TimelineEntryType>> {
    return this.pageOf(`report timeline ${id}`, page, (before, limit) =>
      this.read.ofReport(actor, id, before, limit),
    );
  }

  @Query(() => TimelineConnection, {
    description: 'Everything that was done with a match, as far as the viewer may know, newest first.',
  })
  @May('matches.read')
  matchTimeline(
    @CurrentActor() actor: Actor,
    @Args('matchId', { type: () => UUID, description: 'The match.' }) id: string,
    @Args() page: PageArgs,
  ): Promise<Connection<TimelineEntryType>> {
    return this.pageOf(`match timeline ${id}`, page, (before, limit) =>
      this.read.ofMatch(actor, id, before, limit),
    );
  }

  @ResolveField('text', () => String, { description: 'What was done, in words.' })
  text(
    @Parent() entry: TimelineEntryType,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): string {
    return sentenceOf(entry, language);
  }

  private pageOf(
    scope: string,
    page: PageArgs,
    read: (before: number, limit: number) => Promise<readonly VisibleEntry[]>,
  ): Promise<Connection<TimelineEntryType>> {
    const list = { cursors: this.cursors, scope };
    const above = Number.MAX_SAFE_INTEGER;
    return readPage(list, page, (after, limit) => read(after || above, limit), entryTypeOf);
  }
}
