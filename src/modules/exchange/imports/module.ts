import { Module } from '@nestjs/common';
import { UploadQuota } from '../../../platform/files/index.js';
import { AccessModule } from '../../access/accounts/index.js';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { ForensicBankModule } from '../../records/forensic-bank/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReportsModule } from '../../records/reports/index.js';
import { ImportFileRepository } from './persistence/import-file.repository.js';
import { ImportJobRepository } from './persistence/import-job.repository.js';
import { BeginImport } from './use-cases/begin-import.js';
import { ExportPfif } from './use-cases/export-pfif.js';
import { ExportProfiles } from './use-cases/export-profiles.js';
import { ExportRecords } from './use-cases/export-records.js';
import { FollowRecords } from './use-cases/follow-records.js';
import { ImportEngine } from './use-cases/import-engine.js';
import { ImportFile } from './use-cases/import-file.js';
import { ImportLifecycle } from './use-cases/import-lifecycle.js';
import { ImportSource } from './use-cases/import-source.js';
import { PlaceProfiles } from './use-cases/place-profiles.js';
import { ReadForExport } from './use-cases/read-for-export.js';
import { ReadImports } from './use-cases/read-imports.js';
import { RunImport } from './use-cases/run-import.js';
import { SettleImport } from './use-cases/settle-import.js';
import { StartImport } from './use-cases/start-import.js';
import { UndoImport } from './use-cases/undo-import.js';
import { UploadFile } from './use-cases/upload-file.js';
import { WriteImportBatch } from './use-cases/write-batch.js';
import { WriteRejects } from './use-cases/write-rejects.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { importsHandlers } from './jobs.js';
import { importsSubscriptions } from './subscriptions.js';

@Module({
  imports: [
    AccessModule,
    ApprovalsModule,
    AuditModule,
    InstitutionsModule,
    MisuseModule,
    RecordsModule,
    ReportsModule,
    ForensicBankModule,
  ],
  providers: [
    ImportFileRepository,
    ImportJobRepository,
    BeginImport,
    ReadForExport,
    ExportPfif,
    ExportProfiles,
    ExportRecords,
    FollowRecords,
    ImportEngine,
    ImportFile,
    ImportLifecycle,
    ImportSource,
    PlaceProfiles,
    ReadImports,
    RunImport,
    SettleImport,
    StartImport,
    UndoImport,
    UploadFile,
    UploadQuota,
    WriteImportBatch,
    WriteRejects,
  ],
  exports: [
    ExportPfif,
    ExportProfiles,
    ExportRecords,
    ImportFile,
    ReadImports,
    RunImport,
    SettleImport,
    StartImport,
    UndoImport,
    UploadFile,
    WriteRejects,
  ],
})
export class ImportsModule {}

export const IMPORTS: ModuleParts = {
  module: ImportsModule,
  handlers: (use) => importsHandlers({ run: use(RunImport), settle: use(SettleImport) }),
  subscriptions: importsSubscriptions,
};
