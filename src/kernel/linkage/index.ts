export { groupsAmongCompanions, log10LRAmongCompanions } from './among-companions.js';
export { Background, type BackgroundJson } from './background.js';
export { Bank, type Placement, type SharedBank } from './bank.js';
export { CoarsenedCount } from './coarsened-count.js';
export { BackgroundCount } from './build-background.js';
export { dnaFacts, type DnaFacts } from './groups/dna-facts.js';
export { type FieldAgreement, type FieldEvidence, EVIDENCE_GROUPS, type EvidenceGroup } from './evidence.js';
export { familyRows, type GeneticParty } from './genetic-bank.js';
export type { ComparableRecord } from './comparable-record.js';
export {
  bestOfEach,
  DNA_TESTS,
  type DnaPair,
  type DnaRequest,
  type LineFrequencies,
  weighDnaTests,
  withoutTie,
} from './dna-tests.js';
export { explain, log10LROf } from './explain.js';
export { chartOf } from './fitted/chart.js';
export { bankPairs } from './fitted/bank-pairs.js';
export { fitBank, type FittedBank } from './fitted/fit-bank.js';
export { fitWeights, type LabelledPair } from './fitted/fit-weights.js';
export { faultOfWeights, weightsVersion, type FittedWeights } from './fitted/weights.js';
export {
  compareNames,
  nameBackground,
  ONE_NAME_FROM,
  type NameComparison,
  type ReadWord,
} from './compare-names.js';
export {
  isWithinOneBank,
  PURPOSE_OF_KIND,
  type Kind,
  KINDS,
  RECORD_TYPES,
  type LinkedRecordType,
  SIDES_OF_KIND,
} from './kinds.js';
export { pairingOf } from './group-scorers.js';
export { Lexicon } from './lexicon.js';
export { MODEL_VERSION } from './model-version.js';
export {
  nextQuestions,
  type QuestionCandidate,
  type QuestionRequest,
  uncertainty,
  type WeighedQuestion,
  weighQuestions,
} from './next-question.js';
export type { PosteriorEdge, PosteriorRequest } from './pair-graph.js';
export type { NumberedPairs } from './numbered-pairs.js';
export { posterior, posteriorOfPairs } from './posterior.js';
export { familyOfPool, poolReports } from './pool-reports.js';
export {
  type ExpectedPairs,
  assumedShare,
  learnShare,
  type LearntByCountries,
  type LearntShare,
} from './learnt-share.js';
export { countryRatios } from './country-ratios.js';
export { countryPairOf, type SideCountryCounts, type CountryRate } from './country-shares.js';
export { type BankSizes, EXPECTED_SHARE, priorFor, priorOfShare } from './prior.js';
export { type FamilyQuestion, QUESTIONS } from './questions/askable.js';
export { EVIDENCE_REASONS, type EvidenceReason } from './reasons.js';
export { BoundIndex } from './top-k/bound-index.js';
export { AskedRecords } from './top-k/asked-records.js';
export { UpperBoundFilter } from './top-k/upper-bound-filter.js';
export { NO_FLOOR, unitsOfFloor } from './top-k/partner-thresholds.js';
export { TopKSearch } from './top-k/top-k-search.js';
export { scanNewRecords } from './top-k/scan-new-records.js';
export { scanBounded } from './top-k/scan-bounded.js';
export { type ScoreBudget, scoreBudgetOf } from './top-k/score-budget.js';
export { unitsOf } from './top-k/units.js';
export { MOST_BESIDE, RelatedReports } from './related-reports.js';
export { type BankOfRun, rangeInSmallBank, SMALL_BANK, type SmallBankRange } from './small-bank.js';
export type { ApartSlots } from './scan-candidates.js';
export { scan, type ScanRequest, type ScanResult } from './scan.js';
export { mergeTopK, type TopLists } from './top-lists.js';
export { surnameCountries } from './text/surnames-by-country.js';
export {
  type AskedPart,
  type Meaning,
  meaningsOfThings,
  PhoneticSimilarity,
  withoutElision,
} from './text/phonetic-similarity.js';
export { fold, wordsOf } from './text/fold.js';
export { unmangled } from './text/unmangled.js';
export { INSTEAD_OF_CONTROLS } from './text/windows-1252.js';
