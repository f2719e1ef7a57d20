export { RecordsModule } from './module.js';
export {
  RecordService,
  type Amended,
  type RecordCommand,
  type FiledReceipt,
  type RecordDraft,
} from './use-cases/record-service.js';
export { ReadSharedEvents } from './use-cases/read-shared-events.js';
export { RecordReader, RecordRefused } from './use-cases/record-reader.js';
export { FamilyLinks } from './use-cases/family-links.js';
export { RecordHistory } from './use-cases/record-history.js';
export { READING_OF } from './use-cases/reading-of.js';
export { RecordStore } from './use-cases/record-store.js';
export { RecordWriter, type RecordWrites, type Version } from './use-cases/record-writer.js';
export type { WriteOutcome } from './use-cases/write-plan.js';
export type { SharedEvent } from './persistence/event.repository.js';
export type {
  DecidingRecord,
  NumberedRecord,
  RecordFilter,
  RecordKey,
  RemainsQuestion,
  SearchQuestion,
  HeldRecord,
  StoredRecord,
} from './persistence/stored-record.js';
export { countRemainsByOwner } from './persistence/owner-count.js';
export { readJournalBacklog } from './persistence/withdrawal.repository.js';
export type { UndoneRecords } from './persistence/undo.repository.js';
export { COMPARED_ANEW, CONSENT_TURNED } from './events.js';
export { FamilyContacts, type FamilyContact } from './use-cases/family-contacts.js';
export { EndingConsents } from './use-cases/ending-consents.js';
export type { EndingConsent } from './persistence/consent-calendar.repository.js';
export { AppliedJournal } from './use-cases/applied-journal.js';
export { type WishDecision } from './domain/wish-decision.js';
export type { Withdrawn } from './domain/withdrawals.js';
export { withdrawalsBetween, withdrawnAgain } from './use-cases/taken-back.js';
export {
  journalFile,
  readJournal,
  WithdrawalJournal,
  type JournalLine,
} from './use-cases/withdrawal-journal.js';
export { WithdrawalLog } from './use-cases/withdrawal-log.js';
export { takenBack, withFields, type ChangeRule } from './domain/record-change.js';
export { isWithdrawn } from './domain/is-withdrawn.js';
export type { WriteDecision } from './domain/decide-write.js';
export { CompareDeferred } from './use-cases/compare-deferred.js';
export { AMENDMENTS_AT_ONCE, AMENDMENT_DAYS } from './domain/deferred-amendment.js';
