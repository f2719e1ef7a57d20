export { RedactionType } from './api/match-side.type.js';
export { MatchesApiModule } from './matches.api.module.js';
