import { Module } from '@nestjs/common';
import { FILE_PROVIDERS } from '../../../platform/files/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { MatchesModule } from '../matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { PhotographRepository } from './persistence/photograph.repository.js';
import { KeepPhotographs } from './use-cases/keep-photographs.js';
import { ShowPhotographs } from './use-cases/show-photographs.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, MatchesModule, InstitutionsModule, RecordsModule],
  providers: [...FILE_PROVIDERS, PhotographRepository, KeepPhotographs, ShowPhotographs],
  exports: [KeepPhotographs, ShowPhotographs],
})
export class PhotographsModule {}

export const PHOTOGRAPHS: ModuleParts = {
  module: PhotographsModule,
};
