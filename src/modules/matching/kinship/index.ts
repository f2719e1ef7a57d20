export { KinshipModule } from './module.js';
export { isTyped, withoutInadmissible, withoutSamples } from './domain/admitted-samples.js';
export {
  areAlike,
  type Likeness,
  ONE_BODY,
  profilesOfSamples,
  typedPeople,
  type TypedPerson,
} from './domain/alike.js';
export { basisOf } from './domain/basis-of.js';
export { callsOf } from './domain/calls-of.js';
export {
  dnaWordOf,
  LEAST_LOCI,
  type DnaFinding,
  type DnaWord,
  type LineWord,
  sampleChange,
} from './domain/dna-word.js';
export { type DnaEvidence, type EvidenceStatus } from './domain/evidence.js';
export { REFERENCE } from './domain/hypotheses.js';
export { type LineageRatio } from './domain/lineage-ratio.js';
export { type LineageView } from './domain/lineage.js';
export { ownSamples, sexOf } from './domain/own-samples.js';
export { requirePriors } from './domain/priors.js';
export { relationOf, type FamilyRelation } from './domain/relation.js';
export { type SampleStatus, sampleStatuses } from './domain/sample-status.js';
export { ratioRequest } from './domain/weigh-family.js';
export { type PairToWeigh, weighPair } from './domain/weigh-pair.js';
export { type WeighedHypothesis, type PlacedMember } from './domain/weighing.js';
export { type PairOfTwo, callsOfPair, isTypedPair } from './domain/word-of-pair.js';
export { type XHindrance } from './domain/x-chromosome.js';
export { MOST_WORDS, type WordsAnswer } from './domain/word-budget.js';
export { SAMPLE_REVIEWED, WORDS_ALLOWED } from './events.js';
export { type WordsOfAsker } from './persistence/dna-telling.repository.js';
export { WordPermissions } from './use-cases/word-permissions.js';
export { DnaVerdicts, dnaPairKey } from './use-cases/dna-verdicts.js';
export type { DisclosedWord } from './use-cases/disclosed-word.js';
export { type SampleState } from './domain/sample-version.js';
export { SampleReviews, type SampleStatusOfRecord } from './use-cases/sample-reviews.js';
export { SampleHashes } from './use-cases/sample-hashes.js';
export { type PairWord, type TypedPair, PairWords } from './use-cases/pair-words.js';
