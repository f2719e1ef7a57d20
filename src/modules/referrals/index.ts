export { ReferralsModule } from './referrals.module.js';
export { REFERRALS_JOBS, referralsHandlers } from './jobs.js';
export { referralsSubscriptions } from './subscriptions.js';
export { EndBarred } from './use-cases/end-barred.js';
