import { Module } from '@nestjs/common';
import { AccessModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { BulkExportRepository } from './persistence/bulk-export.repository.js';
import { AnswerApproval } from './use-cases/answer-approval.js';
import { BulkExport } from './use-cases/bulk-export.js';
import { DeedRegistry } from './use-cases/deed-registry.js';
import { DualAuthorization } from './use-cases/dual-authorization.js';
import { ExpireApproval } from './use-cases/expire-approval.js';
import { NamedApprovers } from './use-cases/named-approvers.js';
import { PerformApproved } from './use-cases/perform-approved.js';
import { ReadApprovals } from './use-cases/read-approvals.js';
import { ReadExports } from './use-cases/read-exports.js';
import { SecondPeople } from './use-cases/second-people.js';
import { WriteAnswer } from './use-cases/write-answer.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { approvalsHandlers } from './jobs.js';

@Module({
  imports: [AccessModule, AuditModule],
  providers: [
    ApprovalRepository,
    AnswerApproval,
    BulkExport,
    BulkExportRepository,
    DeedRegistry,
    DualAuthorization,
    ExpireApproval,
    NamedApprovers,
    PerformApproved,
    ReadApprovals,
    ReadExports,
    SecondPeople,
    WriteAnswer,
  ],
  exports: [
    AnswerApproval,
    BulkExport,
    DeedRegistry,
    DualAuthorization,
    ExpireApproval,
    NamedApprovers,
    PerformApproved,
    ReadApprovals,
    ReadExports,
  ],
})
export class ApprovalsModule {}

export const APPROVALS: ModuleParts = {
  module: ApprovalsModule,
  handlers: (use) => approvalsHandlers({ expire: use(ExpireApproval), perform: use(PerformApproved) }),
};
