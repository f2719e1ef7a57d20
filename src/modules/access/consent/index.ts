export {
  decidingEntries,
  isNarrower,
  permissionFor,
  permissionsOf,
  reaches,
  type ComparingPurpose,
  type DecidingConsent,
  type Permission,
  type Permissions,
} from '../../../kernel/contract/index.js';
export { firstEnd, nextEnd, nextTurn, type Consenting } from './domain/consent-turns.js';
export { contactStatus, hasSafeWay, type ContactStatus } from './domain/family-contact.js';
export { DOCUMENTS_WITH_THE_RECORD_ONLY } from './domain/with-the-record-only.js';
export { mayBeUnderAge, OF_AGE } from './domain/age.js';
export { mayBeChild, wishOf, type WishDecider } from './domain/wish.js';
export { consentStatus, type ConsentStatus, type ConsentState } from './domain/consent-status.js';
