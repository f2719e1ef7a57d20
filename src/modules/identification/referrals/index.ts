export { ReferralsModule } from './module.js';
export {
  ReadReferralStatus,
  type ReferralDeadline,
  type AskedToDelete,
  type PassedOn,
  type Receiver,
} from './use-cases/read-referral-status.js';
export { ReferralTimeline } from './use-cases/referral-timeline.js';
export { FAMILY_CLOSINGS } from './domain/family-search.js';
export { EndPassed } from './use-cases/end-passed.js';
export { EndUnpermittedReferrals } from './use-cases/end-unpermitted-referrals.js';
export { isReachable, missingForPassingOn, missingOf, NotPermitted, NoWayThere } from './domain/permitted.js';
export { ReadTransmissions, type TransmissionView } from './use-cases/read-transmissions.js';
