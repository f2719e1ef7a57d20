import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { KeepPapers } from '../use-cases/keep-papers.js';
import { OpenProcedure } from '../use-cases/open-procedure.js';
import { ReadProcedures } from '../use-cases/read-procedures.js';
import { AddProcedurePaperInput, OpenProcedureInput } from './procedure.inputs.js';
import {
  AddProcedurePaperResult,
  OpenProcedureResult,
  ProcedureConnection,
  procedureOf,
  ProcedureType,
  type ProcedurePaperAdded,
} from './procedure.type.js';

@Resolver()
export class ProcedureResolver {
  constructor(
    private readonly read: ReadProcedures,
    private readonly opening: OpenProcedure,
    private readonly papers: KeepPapers,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => ProcedureType, { description: 'A procedure, as far as the viewer may see it.' })
  @May('procedures.read')
  async procedure(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The procedure.' }) id: string,
  ): Promise<ProcedureType> {
    return procedureOf(await this.read.one(actor, id));
  }

  @Query(() => ProcedureConnection, {
    description:
      'Procedures of own records, and those of which the institution has had a step; the oldest first.',
  })
  @May('procedures.read')
  async procedures(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('recordId', { type: () => UUID, nullable: true, description: 'Only of this record.' })
    recordId?: string | null,
    @Args('open', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those that go on, or have ended.',
    })
    open?: boolean | null,
  ): Promise<Connection<ProcedureType>> {
    const filter = { recordId: recordId ?? undefined, open: open ?? undefined };
    const list = { cursors: this.cursors, scope: `procedures ${recordId ?? ''} ${String(open ?? '')}` };
    return readPage(list, page, (after, limit) => this.read.page(actor, filter, after, limit), procedureOf);
  }

  @Mutation(() => OpenProcedureResult, {
    description:
      'Opens a procedure for a record. Each of its steps is somebody’s duty in turn, with a day by which it is due.',
  })
  @May('procedures.open')
  async openProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and for whom.' })
    { identificationId, otherCountry, idempotencyKey, ...order }: OpenProcedureInput,
  ): Promise<ProcedureType> {
    const id = await this.opening.open(
      actor,
      {
        ...order,
        identificationId: identificationId ?? undefined,
        otherCountry: otherCountry?.toUpperCase(),
      },
      idempotencyKey ?? undefined,
    );
    return procedureOf(await this.read.one(actor, id));
  }

  @Mutation(() => AddProcedurePaperResult, {
    description: 'Adds a paper to the open step. What it is, is told by its content and not by its name.',
  })
  @May('procedures.act')
  async addProcedurePaper(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which paper.' })
    { id, document, uploadId, paperId, issuedOn, idempotencyKey }: AddProcedurePaperInput,
  ): Promise<ProcedurePaperAdded> {
    const named = { uploadId: uploadId ?? undefined, paperId: paperId ?? undefined };
    const order = { procedureId: id, document, ...named, issuedOn: issuedOn ?? undefined };
    return { id: await this.papers.attach(actor, order, idempotencyKey ?? undefined) };
  }
}
