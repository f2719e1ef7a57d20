export { ReportsModule } from './module.js';
export { OFFICES_STRUCK, REPORT_AMENDED, REPORT_FILED, REPORT_WITHDRAWN } from './events.js';
export type { ReportConsent } from './domain/consent-change.js';
export { AmendReport } from './use-cases/amend-report.js';
export { FileReport } from './use-cases/file-report.js';
export { ForgetDrafts } from './use-cases/forget-drafts.js';
export { readDraftKeyIds } from './persistence/draft.repository.js';
export {
  FilingReceipts,
  type FilingReceipt,
  type ReceiptIssuer,
  type ReceiptWish,
} from './use-cases/filing-receipts.js';
export { FollowReports } from './use-cases/follow-reports.js';
export { MoveCase } from './use-cases/move-case.js';
export { DraftedRecords } from './use-cases/drafted-records.js';
export { StruckOffices } from './use-cases/struck-offices.js';
export { ReadReports } from './use-cases/read-reports.js';
export { CLOSING_REASONS, PAUSE_REASONS, REOPENING_REASONS } from './domain/case-state.js';
