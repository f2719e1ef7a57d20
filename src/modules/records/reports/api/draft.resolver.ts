import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { receiptOf, type RecordReceipt } from '../../records/graphql.js';
import { completenessOf } from '../domain/completeness/completeness.js';
import { FileDraft } from '../use-cases/file-draft.js';
import { WriteDrafts } from '../use-cases/write-drafts.js';
import { CompletenessType, completenessTypeOf, LANGUAGE } from './completeness.type.js';
import {
  DiscardReportDraftInput,
  DiscardReportDraftResult,
  draftTypeOf,
  FileReportDraftInput,
  FileReportDraftResult,
  OpenReportDraftInput,
  OpenReportDraftResult,
  ReportDraftConnection,
  ReportDraftType,
  savedOf,
  SaveReportDraftInput,
  SaveReportDraftResult,
  type DraftDiscarded,
  type DraftSaved,
} from './draft.type.js';

@Resolver(() => ReportDraftType)
export class DraftResolver {
  constructor(
    private readonly drafts: WriteDrafts,
    private readonly file: FileDraft,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => ReportDraftType, {
    nullable: true,
    description: 'A report that is being written down; null where there is none for this actor.',
  })
  @May('drafts.write')
  async reportDraft(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('id', { type: () => UUID, description: 'The draft.' }) id: string,
  ): Promise<ReportDraftType> {
    return draftTypeOf(await this.drafts.one(actor, id), language);
  }

  @Query(() => ReportDraftConnection, {
    description: "The reports that the actor's institution is writing down, oldest first.",
  })
  @May('drafts.write')
  async reportDrafts(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args() page: PageArgs,
  ): Promise<Connection<ReportDraftType>> {
    const list = { cursors: this.cursors, scope: 'reportDrafts' };
    return readPage(
      list,
      page,
      (after, limit) => this.drafts.page(actor, after, limit),
      (draft) => draftTypeOf(draft, language),
    );
  }

  @Mutation(() => OpenReportDraftResult, {
    description:
      'Begins a report that is written down in steps. It is kept for everybody of the institution.',
  })
  @May('drafts.write')
  async openReportDraft(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What is known so far.' }) { fields, idempotencyKey }: OpenReportDraftInput,
  ): Promise<ReportDraftType> {
    const said = (fields ?? {}) as Readonly<Record<string, unknown>>;
    return draftTypeOf(await this.drafts.open(actor, said, idempotencyKey ?? undefined), language);
  }

  @Mutation(() => SaveReportDraftResult, {
    description: 'Saves a step. Where two have written one field, the first keeps it and the second is told.',
  })
  @May('drafts.write')
  async saveReportDraft(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The draft, and what was written.' })
    { id, basedOn, fields }: SaveReportDraftInput,
  ): Promise<DraftSaved> {
    const said = fields as Readonly<Record<string, unknown>>;
    return savedOf(await this.drafts.save(actor, id, basedOn, said), language);
  }

  @Mutation(() => DiscardReportDraftResult, { description: 'Throws a draft away, for good.' })
  @May('drafts.write')
  async discardReportDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { id }: DiscardReportDraftInput,
  ): Promise<DraftDiscarded> {
    await this.drafts.discard(actor, id);
    return { id };
  }

  @Mutation(() => FileReportDraftResult, {
    description:
      'Files a draft; the search begins with it. It needs somebody to look for and a way back to the family, and nothing else.',
  })
  @May('reports.file')
  async fileReportDraft(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'Which, at which version, and the receipt for the family.' })
    { receipt, strike, ...version }: FileReportDraftInput,
  ): Promise<RecordReceipt> {
    const wishes = { wish: receipt ?? undefined, strike: strike ?? undefined };
    return receiptOf(await this.file.fileDraft(actor, version, wishes), language);
  }

  @ResolveField('completeness', () => CompletenessType, {
    description: 'How much it tells, and what to ask next.',
  })
  completeness(
    @Parent() { said }: ReportDraftType,
    @Context() context: ApiContext,
    @Args('language', LANGUAGE) language?: SpokenLanguage | null,
  ): CompletenessType {
    return completenessTypeOf(completenessOf(said), language ?? context.language);
  }
}
