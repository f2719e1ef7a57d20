import { Args, Query, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../platform/errors/index.js';
import { Cursors, PageArgs, readPage, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { ReadHandOver } from '../use-cases/read-hand-over.js';
import {
  HandedOverConnection,
  handedOverTypeOf,
  handoverTypeOf,
  InstitutionHandover,
  type HandedOverType,
} from './hand-over.type.js';

const INSTITUTION = { description: 'Code of the institution that has closed.' };

@Resolver()
export class HandOverResolver {
  constructor(
    private readonly read: ReadHandOver,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => InstitutionHandover, {
    nullable: true,
    description:
      'What ended with an institution that has closed, and to whom its work went; null where there is none for this actor.',
  })
  @May('institutions.handover')
  async institutionHandover(
    @CurrentActor() actor: Actor,
    @Args('institution', INSTITUTION) code: string,
  ): Promise<InstitutionHandover> {
    const { institution, ...report } = await this.read.report(actor, code);
    if (!institution) throw new NotFound();
    return handoverTypeOf({ ...report, institution });
  }

  @Query(() => HandedOverConnection, {
    nullable: true,
    description: 'Each thing that it had open, and where it is now, in the order of the hand-over.',
  })
  @May('institutions.handover')
  async handedOver(
    @CurrentActor() actor: Actor,
    @Args('institution', INSTITUTION) code: string,
    @Args() page: PageArgs,
  ): Promise<Connection<HandedOverType>> {
    const list = { cursors: this.cursors, scope: `handed over by ${code}` };
    return readPage(
      list,
      page,
      (after, limit) => this.read.page(actor, code, after, limit),
      handedOverTypeOf,
    );
  }
}
