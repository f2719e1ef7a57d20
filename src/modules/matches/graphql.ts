export { RedactionType } from './api/match.type.js';
export { MatchesApiModule } from './matches.api.module.js';
