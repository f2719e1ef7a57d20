import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { RecordsModule } from '../records/index.js';
import { ReadLocatedPersons } from './use-cases/read-located-persons.js';
import { RegisterLocatedPerson } from './use-cases/register-located-person.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, RecordsModule],
  providers: [ReadLocatedPersons, RegisterLocatedPerson],
  exports: [ReadLocatedPersons, RegisterLocatedPerson],
})
export class LivingModule {}

export const LOCATED_PERSONS: ModuleParts = {
  module: LivingModule,
};
