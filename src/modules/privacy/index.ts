export {
  isNarrower,
  permissionFor,
  permissionsOf,
  reaches,
  type ComparingPurpose,
  type ConsentEntry,
  type Permission,
  type Permissions,
} from './domain/consent.js';
export {
  disclosureLevel,
  DOCUMENTS_WITH_THE_RECORD_ONLY,
  toLevel,
  withoutWhatNeverTravels,
  type DisclosureLevel,
  type Redaction,
} from './domain/disclosure.js';
export { firstEnd, nextEnd, nextTurn, type Consenting } from './domain/consent-turns.js';
