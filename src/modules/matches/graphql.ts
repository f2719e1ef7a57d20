export { MatchesApiModule } from './matches.api.module.js';
