import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../records/index.js';
import { CaseRepository } from './persistence/case.repository.js';
import { StruckOfficeRepository } from './persistence/struck-office.repository.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { AmendReport } from './use-cases/amend-report.js';
import { SealedDrafts } from './use-cases/sealed-drafts.js';
import { DraftTicker } from './use-cases/draft-ticker.js';
import { FileDraft } from './use-cases/file-draft.js';
import { FileGroup } from './use-cases/file-group.js';
import { FileReport } from './use-cases/file-report.js';
import { FilingReceipts } from './use-cases/filing-receipts.js';
import { FollowReports } from './use-cases/follow-reports.js';
import { ForgetDrafts } from './use-cases/forget-drafts.js';
import { MoveCase } from './use-cases/move-case.js';
import { ReadReports } from './use-cases/read-reports.js';
import { DraftedRecords } from './use-cases/drafted-records.js';
import { SteerCase } from './use-cases/steer-case.js';
import { StruckOffices } from './use-cases/struck-offices.js';
import { WriteDrafts } from './use-cases/write-drafts.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

const USE_CASES = [
  AmendReport,
  DraftTicker,
  DraftedRecords,
  FileDraft,
  FileGroup,
  FileReport,
  FilingReceipts,
  FollowReports,
  ForgetDrafts,
  MoveCase,
  ReadReports,
  SteerCase,
  StruckOffices,
  WriteDrafts,
];

@Module({
  imports: [AuditModule, InstitutionsModule, RecordsModule],
  providers: [CaseRepository, SealedDrafts, DraftRepository, StruckOfficeRepository, ...USE_CASES],
  exports: USE_CASES,
})
export class ReportsModule {}

export const REPORTS: ModuleParts = {
  module: ReportsModule,
  tickers: [DraftTicker],
};
