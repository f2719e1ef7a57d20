export { RedactionType } from './api/match-side.type.js';
export { SideEnum } from './api/match.words.js';
export { MatchesApiModule } from './matches.api.module.js';
