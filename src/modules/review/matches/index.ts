export { MatchesModule } from './module.js';
export {
  BANDS_CHANGED,
  HYPOTHESES_OPENED,
  MATCH_LAPSED,
  MATCH_RESTED,
  MATCH_STATE_CHANGED,
  MATCHES_LAPSED,
  MATCHES_REOPENED,
  MATCHES_SETTLED,
} from './events.js';
export { type MatchesWork } from './jobs.js';
export { matchesSubscriptions } from './subscriptions.js';
export {
  NEXT_OF_SIDE,
  SIDE_STATES,
  type Band,
  type MatchState,
  type SideState,
} from './domain/match-state.js';
export { CANNOT_REASONS, DATA_KINDS } from './domain/data-request.js';
export { EXCLUSION_REASONS, INCONCLUSIVE_REASONS, RETHINKING_REASONS } from './domain/reasons.js';
export { JUDGEMENT_ANSWERS } from './domain/verdict.js';
export { ChangeMatch, type MatchVersion } from './use-cases/change-match.js';
export { BandChanges, type BandChangeToTell } from './use-cases/band-changes.js';
export { BlindRule } from './use-cases/blind-rule.js';
export { Duties } from './use-cases/duties.js';
export type { ComparedMatch, MatchComparison } from './use-cases/compared-match.js';
export { IdentifiedMatches } from './use-cases/identified-matches.js';
export { DecideMatch } from './use-cases/decide-match.js';
export type { ExportedMatch } from './use-cases/export-lines.js';
export { ExportMatches, type ExportOptions } from './use-cases/export-matches.js';
export { LapseUndone } from './use-cases/lapse-undone.js';
export { MatchDirectory, type MatchForAlert, type MatchForLaboratory } from './use-cases/match-directory.js';
export { MatchTimeline } from './use-cases/match-timeline.js';
export { KnownPairs, type JudgedRecords, type SettledLabel } from './use-cases/known-pairs.js';
export {
  ForeseeOpenings,
  type ForeseenOpenings,
  type ForeseenUnderShares,
} from './use-cases/foresee-openings.js';
export { OpenMatches } from './use-cases/open-matches.js';
export { ReadCandidates, type ShownCandidate } from './use-cases/read-candidates.js';
export { ReadMatches, type MatchView } from './use-cases/read-matches.js';
export type { ShownEvidence } from './use-cases/shown-comparison.js';
export type { ShownMatch } from './use-cases/shown-matches.js';
export type { ShownFigures, ShownSmallBank } from './use-cases/shown-figures.js';
export { SettleOthers } from './use-cases/settle-others.js';
export { ReleaseRecord } from './use-cases/release-record.js';
