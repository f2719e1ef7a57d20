/** The door of the approvals module for the edges of other modules. */
export { ApprovalsApiModule } from './approvals.api.module.js';
export { ApprovalRequestType, pendingOf } from './api/approval.type.js';
