export { CandidateType, candidateTypeOf } from './api/candidate.type.js';
export { BandEnum } from './api/band-change.type.js';
export { WeightEnum } from './api/match-evidence.type.js';
export { RedactionType } from './api/match-side.type.js';
export { HandlingEnum, SideEnum } from './api/match.words.js';
