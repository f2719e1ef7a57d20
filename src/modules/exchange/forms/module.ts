import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { MatchesModule } from '../../review/matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReferralsModule } from '../../identification/referrals/index.js';
import { WriteForm } from './use-cases/write-form.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, MatchesModule, InstitutionsModule, RecordsModule, ReferralsModule],
  providers: [WriteForm],
  exports: [WriteForm],
})
export class FormsModule {}

export const FORMS: ModuleParts = {
  module: FormsModule,
};
