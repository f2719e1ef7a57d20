import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AuditModule } from '../audit/index.js';
import { InstitutionRepository } from './persistence/institution.repository.js';
import { InstitutionDirectory } from './use-cases/institution-directory.js';
import { LoadInstitutions } from './use-cases/load-institutions.js';

@Module({
  imports: [AccessModule, AuditModule],
  providers: [InstitutionRepository, InstitutionDirectory, LoadInstitutions],
  exports: [InstitutionDirectory, LoadInstitutions],
})
export class MechanismsModule {}
