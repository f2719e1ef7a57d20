/** The door of the matching module for the edges of other modules. */
export { MatchKindEnum } from './api/match-run.type.js';
