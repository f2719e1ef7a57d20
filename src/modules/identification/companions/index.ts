export { CompanionsModule } from './module.js';
export { COMPANIONS_CONFIRMED } from './events.js';
export { FoundCompanionsModule } from './found-companions.module.js';
export { FoundCompanions, type CompanionNews } from './use-cases/found-companions.js';
export { ProposeCompanions } from './use-cases/propose-companions.js';
export { SettleCompanionDuties } from './use-cases/settle-companion-duties.js';
