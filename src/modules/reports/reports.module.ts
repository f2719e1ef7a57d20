import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/index.js';
import { CaseRepository } from './persistence/case.repository.js';
import { AmendReport } from './use-cases/amend-report.js';
import { FileReport } from './use-cases/file-report.js';
import { FollowReports } from './use-cases/follow-reports.js';
import { MoveCase } from './use-cases/move-case.js';
import { ReadReports } from './use-cases/read-reports.js';

@Module({
  imports: [RecordsModule],
  providers: [CaseRepository, AmendReport, FileReport, FollowReports, MoveCase, ReadReports],
  exports: [AmendReport, FileReport, FollowReports, MoveCase, ReadReports],
})
export class ReportsModule {}
