/** The door of the approvals module for the edges of other modules. */
export { ApprovalsApiModule } from './api.module.js';
export { ApprovalRequestType, pendingOf } from './api/approval.type.js';
