export { ApprovalsModule } from './approvals.module.js';
export { APPROVALS_JOBS, approvalsHandlers } from './jobs.js';
export { DeedRegistry } from './use-cases/deed-registry.js';
export { DualAuthorization } from './use-cases/dual-authorization.js';
export { ExpireApproval } from './use-cases/expire-approval.js';
export { type ApprovalFact, type ApprovalRequest, type Deed } from './domain/approval-request.js';
export { BulkExport, type AskedExport } from './use-cases/bulk-export.js';
export { AnswerApproval } from './use-cases/answer-approval.js';
export { NoSecondPerson, WaitsForSecondPerson } from './domain/approval-errors.js';
