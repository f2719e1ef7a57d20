import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../records/index.js';
import { FrequencyTableRepository } from './persistence/frequency-table.repository.js';
import { HaplotypeDatabaseRepository } from './persistence/haplotype-database.repository.js';
import { KinshipSettingRepository } from './persistence/kinship-setting.repository.js';
import { FrequencyTables } from './use-cases/frequency-tables.js';
import { HaplotypeDatabases } from './use-cases/haplotype-databases.js';
import { ImportFrequencyTable } from './use-cases/import-frequency-table.js';
import { ImportHaplotypes } from './use-cases/import-haplotypes.js';
import { KinshipSettings } from './use-cases/kinship-settings.js';
import { ReadFrequencyTables } from './use-cases/read-frequency-tables.js';
import { ReadKinship } from './use-cases/read-kinship.js';
import { ReadRemains } from './use-cases/read-remains.js';
import { RegisterRemains } from './use-cases/register-remains.js';
import { SampleRegister } from './use-cases/sample-register.js';
import { SetKinship } from './use-cases/set-kinship.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [ApprovalsModule, AuditModule, InstitutionsModule, RecordsModule],
  providers: [
    FrequencyTableRepository,
    HaplotypeDatabaseRepository,
    KinshipSettingRepository,
    FrequencyTables,
    HaplotypeDatabases,
    ImportFrequencyTable,
    ImportHaplotypes,
    KinshipSettings,
    ReadFrequencyTables,
    ReadKinship,
    ReadRemains,
    RegisterRemains,
    SampleRegister,
    SetKinship,
  ],
  exports: [
    FrequencyTables,
    HaplotypeDatabases,
    ImportFrequencyTable,
    ImportHaplotypes,
    KinshipSettings,
    ReadFrequencyTables,
    ReadKinship,
    ReadRemains,
    RegisterRemains,
    SampleRegister,
    SetKinship,
  ],
})
export class ForensicBankModule {}

export const FORENSIC_BANK: ModuleParts = {
  module: ForensicBankModule,
};
