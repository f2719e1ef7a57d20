import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, pageOfList, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { ReadProcedures } from '../use-cases/read-procedures.js';
import { ProcedureKindConnection, procedureKindOf, ProcedureKindType } from './procedure-kind.type.js';

@Resolver()
export class ProcedureKindResolver {
  constructor(
    private readonly read: ReadProcedures,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => ProcedureKindType, {
    nullable: true,
    description: 'A kind of procedure as it counts now; null where there is none of this name.',
  })
  @May('procedures.kinds')
  async procedureKind(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('kind', { type: () => String, description: 'Its name: `repatriation`.' }) kind: string,
  ): Promise<ProcedureKindType | undefined> {
    const stored = await this.read.kind(actor, kind);
    return stored && procedureKindOf(stored, language);
  }

  @Query(() => ProcedureKindConnection, {
    description: 'Every kind of procedure that can be opened, by name.',
  })
  @May('procedures.kinds')
  async procedureKinds(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args() page: PageArgs,
  ): Promise<Connection<ProcedureKindType>> {
    const all = await this.read.allKinds(actor);
    return pageOfList({ cursors: this.cursors, scope: 'procedureKinds' }, page, all, {
      placeOf: ({ kind }) => kind,
      nodeOf: (stored) => procedureKindOf(stored, language),
    });
  }
}
