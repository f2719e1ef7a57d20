import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { InstitutionLoader } from './api/institution-loader.js';
import { InstitutionResolver } from './api/institution.resolver.js';
import { MechanismsModule } from './mechanisms.module.js';
import { ReadInstitutions } from './use-cases/read-institutions.js';

@Module({
  imports: [AuditModule, MechanismsModule],
  providers: [InstitutionLoader, InstitutionResolver, ReadInstitutions],
  exports: [InstitutionLoader],
})
export class MechanismsApiModule {}
