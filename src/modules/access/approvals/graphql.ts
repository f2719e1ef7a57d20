/** The door of the approvals module for the edges of other modules. */
export { ApprovalRequestType, pendingOf } from './api/approval.type.js';
