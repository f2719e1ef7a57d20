/** The door of the records module for the edges of the modules that own a kind of record. */
export { receiptOf, RecordNode, recordNodeOf, RecordReceipt } from './api/record-node.js';
