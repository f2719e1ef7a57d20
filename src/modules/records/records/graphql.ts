/** The door of the records module for the edges of the modules that own a kind of record. */
export {
  draftOf,
  RecordDraftInput,
  RecordFilterInput,
  recordFilterOf,
  RecordVersionInput,
  RecordWithdrawalInput,
} from './api/record-inputs.js';
export { amendedOf, receiptOf, RecordNode, recordNodeOf, RecordReceipt } from './api/record-node.js';
export { ContactSafetyEnum } from './api/contact-safety.words.js';
