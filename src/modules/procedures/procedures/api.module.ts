import { Module } from '@nestjs/common';
import { PaperController } from './api/paper.controller.js';
import { ProcedureKindResolver } from './api/procedure-kind.resolver.js';
import { ProcedureResolver } from './api/procedure.resolver.js';
import { ProcedureDeedResolver } from './api/procedure-deed.resolver.js';
import { ProceduresModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [ProceduresModule],
  controllers: [PaperController],
  providers: [ProcedureDeedResolver, ProcedureKindResolver, ProcedureResolver],
})
export class ProceduresApiModule {}

export const PROCEDURES_API: ApiParts = {
  module: ProceduresApiModule,
  types: [
    [['procedures.read', 'procedures.open', 'procedures.act'], 'Procedure ProcedurePaper ProcedureStepTaken'],
    [['procedures.read'], 'ProcedureConnection ProcedureEdge'],
    [['procedures.act'], 'ProcedureNoted ProcedurePaperAdded'],
    [
      ['procedures.kinds'],
      `ProcedureCost ProcedureDocument ProcedureKind ProcedureKindConnection ProcedureKindEdge
     ProcedureKindStep ProcedureLaw ProcedureWord`,
    ],
    [['procedures.kinds', 'procedures.read', 'procedures.open', 'procedures.act'], 'ProcedureNext'],
  ],
};
