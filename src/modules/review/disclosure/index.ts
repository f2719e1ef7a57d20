export { DisclosureModule } from './module.js';
export { toLevel, WORD_LEVEL, type DisclosureLevel, type Redaction } from './domain/level.js';
export {
  inFigures,
  inNeither,
  inWords,
  WEIGHTS,
  type ItemInWords,
  type ShownItem,
  type Weight,
} from './domain/crossing.js';
export { evidenceView, type PairView, type RecordCard, type SideView } from './domain/pair-view.js';
export { DisclosureLog, type ShownTo } from './use-cases/disclosure-log.js';
export type { DecidingPair, Disclosure, ShownPair } from './use-cases/disclosure.js';
export { DisclosurePolicy } from './use-cases/disclosure-policy.js';
export {
  HANDLING_CODES,
  RELEASE_PURPOSES,
  type HandlingCode,
  type Release,
  type ReleasePurpose,
  type ReleaseTerms,
} from './domain/released.js';
export {
  BREAK_GLASS_HOURS,
  BREAK_GLASS_VERDICTS,
  BreakGlassRefused,
  lookedAt,
  urgentLevel,
  type BreakGlass,
  type BreakGlassVerdict,
} from './domain/break-glass.js';
export {
  hasCopies,
  URGENT_READ_KINDS,
  urgentReads,
  type UrgentRead,
  type UrgentReadKind,
} from './domain/urgent-reads.js';
export { BreakGlassAccess, type AskedUrgently } from './use-cases/break-glass-access.js';
export { WholeRecord, type RecordShown } from './use-cases/whole-record.js';
export { Releases } from './use-cases/releases.js';
export { PairKnowledge, type PairViewers } from './use-cases/pair-knowledge.js';
export { GLASS_BROKEN, LEVEL_RAISED, RECALL_ANSWERED, RECALL_ASKED } from './events.js';
export { type DisclosureWork } from './jobs.js';
export { disclosureSubscriptions } from './subscriptions.js';
export { EndRelease } from './use-cases/end-release.js';
export { RecallDirectory, type RecallToTell } from './use-cases/recall-directory.js';
export { RecallLowered } from './use-cases/recall-lowered.js';
export { RecallOfBarred } from './use-cases/recall-of-barred.js';
export { AgreementReckoning } from './use-cases/agreement-reckoning.js';
export type { CountedPairs, RecallBalance } from './persistence/recall.repository.js';
