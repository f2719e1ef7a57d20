export { MatchKindEnum } from './api/match-run.type.js';
