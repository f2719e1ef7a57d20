import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AuditModule } from '../audit/index.js';
import { ApprovalRepository } from './persistence/approval.repository.js';
import { AnswerApproval } from './use-cases/answer-approval.js';
import { BulkExport } from './use-cases/bulk-export.js';
import { DeedRegistry } from './use-cases/deed-registry.js';
import { DualAuthorization } from './use-cases/dual-authorization.js';
import { ExpireApproval } from './use-cases/expire-approval.js';
import { NamedApprovers } from './use-cases/named-approvers.js';
import { PerformApproved } from './use-cases/perform-approved.js';
import { ReadApprovals } from './use-cases/read-approvals.js';
import { SecondPeople } from './use-cases/second-people.js';

@Module({
  imports: [AccessModule, AuditModule],
  providers: [
    ApprovalRepository,
    AnswerApproval,
    BulkExport,
    DeedRegistry,
    DualAuthorization,
    ExpireApproval,
    NamedApprovers,
    PerformApproved,
    ReadApprovals,
    SecondPeople,
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
  ],
})
export class ApprovalsModule {}
