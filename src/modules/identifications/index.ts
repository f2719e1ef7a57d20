export { IdentificationsModule } from './identifications.module.js';
export { IDENTIFICATIONS_JOBS, identificationsHandlers } from './jobs.js';
export { identificationsSubscriptions } from './subscriptions.js';
export { FollowWish } from './use-cases/follow-wish.js';
export { IdentificationTimeline } from './use-cases/identification-timeline.js';
export { LapseIdentification } from './use-cases/lapse-identification.js';
