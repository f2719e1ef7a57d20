import { Module } from '@nestjs/common';
import { PaperController } from './api/paper.controller.js';
import { ProcedureKindResolver } from './api/procedure-kind.resolver.js';
import { ProcedureResolver } from './api/procedure.resolver.js';
import { ProcedureDeedResolver } from './api/procedure-deed.resolver.js';
import { ProceduresModule } from './module.js';

@Module({
  imports: [ProceduresModule],
  controllers: [PaperController],
  providers: [ProcedureDeedResolver, ProcedureKindResolver, ProcedureResolver],
})
export class ProceduresApiModule {}
