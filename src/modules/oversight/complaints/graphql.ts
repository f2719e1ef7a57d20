/** The door of the oversight module for the edges of other modules. */
export { ComplaintKindEnum, FamilyComplaintType, familyComplaintOf } from './api/complaint.type.js';
