export { IdentificationsModule } from './module.js';
export { FollowWish } from './use-cases/follow-wish.js';
export { IdentificationTimeline } from './use-cases/identification-timeline.js';
export { LapseIdentification } from './use-cases/lapse-identification.js';
export { METHODS, type Method } from './domain/methods.js';
export { IDENTIFICATION_MOVED } from './events.js';
export { IdentifiedCompanions, type IdentifiedCompanion } from './use-cases/identified-companions.js';
export { ProposeIdentification } from './use-cases/propose-identification.js';
export {
  ReadIdentificationStates,
  type StandingIdentification,
} from './use-cases/read-identification-states.js';
