import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  PageArgs,
  readPage,
  TaskProgress,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../../access/approvals/graphql.js';
import { FORMATS } from '../files/detect.js';
import { ReadImports } from '../use-cases/read-imports.js';
import { StartImport } from '../use-cases/start-import.js';
import { UndoImport } from '../use-cases/undo-import.js';
import { findingOf, ImportFindingConnection, type ImportFinding } from './import-finding.type.js';
import {
  CommitImportInput,
  CommitImportResult,
  ImportConnection,
  ImportFormat,
  ImportType,
  importTypeOf,
  StartImportInput,
  StartImportResult,
  UndoImportInput,
  UndoImportResult,
  type ImportStarted,
  type ImportUndone,
} from './import.type.js';

@Resolver(() => ImportType)
export class ImportResolver {
  constructor(
    private readonly read: ReadImports,
    private readonly start: StartImport,
    private readonly undo: UndoImport,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => [ImportFormat], { description: 'The formats in which files are read.' })
  @May('imports.read')
  importFormats(): ImportFormat[] {
    return [...FORMATS];
  }

  @Query(() => ImportType, {
    name: 'import',
    nullable: true,
    description: 'One import; null where there is none for this actor.',
  })
  @May('imports.read')
  async one(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('id', { type: () => UUID, description: 'The import.' }) id: string,
  ): Promise<ImportType> {
    return importTypeOf(await this.read.one(actor, id), language);
  }

  @Query(() => ImportConnection, { description: "The institution's imports, newest first." })
  @May('imports.read')
  imports(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args() page: PageArgs,
  ): Promise<Connection<ImportType>> {
    const fetch = (last: number, limit: number) =>
      this.read.page(actor, { before: last || undefined, limit });
    const list = { cursors: this.cursors, scope: 'imports' };
    return readPage(list, page, fetch, (job) => importTypeOf(job, language));
  }

  @Mutation(() => StartImportResult, { description: 'Has a file read that was handed over before.' })
  @May('imports.run')
  async startImport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which file, and how it is read.' })
    { uploadId: fileId, format, profilesAs, mapping, mode, institution, idempotencyKey }: StartImportInput,
  ): Promise<ImportStarted> {
    const asked = {
      fileId,
      format,
      profilesAs: profilesAs ?? undefined,
      mapping: mapping ?? undefined,
      institution: institution ?? undefined,
      dryRun: mode === 'dry_run',
      strict: false,
    };
    const { importId } = await this.start.start(actor, asked, idempotencyKey ?? undefined);
    return { importId };
  }

  @Mutation(() => CommitImportResult, {
    description:
      'Stores what a dry run has tried: the same file, read in the same way. Once, however often it is asked.',
  })
  @May('imports.commit')
  async commitImport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which dry run.' }) { importId: dryRunId }: CommitImportInput,
  ): Promise<ImportStarted> {
    const { importId } = await this.start.commit(actor, dryRunId);
    return { importId };
  }

  @Mutation(() => UndoImportResult, {
    description:
      'Takes an import back: what it brought is taken out, what it changed says again what it said before. Of more than 100 records once a second person has approved it.',
  })
  @May('imports.undo')
  async undoImport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which import, and why.' }) { importId, reason }: UndoImportInput,
  ): Promise<(ImportUndone & { readonly __typename: 'ImportUndone' }) | ApprovalRequestType> {
    const done = await this.undo.undoImport(actor, importId, reason ?? undefined);
    return 'removed' in done ? { __typename: 'ImportUndone', ...done } : pendingOf(done);
  }

  @ResolveField('progress', () => TaskProgress, {
    nullable: true,
    description: 'How far a worker is with the file; null where the import was made at a command line.',
  })
  async progress(@Parent() job: ImportType): Promise<TaskProgress | undefined> {
    return job.known ?? (await this.read.progressOf(job));
  }

  @ResolveField('findings', () => ImportFindingConnection, {
    description: 'Errors and warnings in the order of the file: the first 10,000 are kept.',
  })
  findings(
    @Parent() job: ImportType,
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args() page: PageArgs,
  ): Promise<Connection<ImportFinding>> {
    const fetch = async (after: number, limit: number) =>
      (await this.read.findings(actor, job.id, { after, limit })).map((finding) => ({
        seq: finding.ordinal,
        finding,
      }));
    const list = { cursors: this.cursors, scope: `findings/${job.id}` };
    return readPage(list, page, fetch, ({ finding }) => findingOf(finding, language));
  }
}
