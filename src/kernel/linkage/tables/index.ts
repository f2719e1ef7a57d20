export type { ChanceAgreement, GivenColumn } from './chance-agreement.js';
export { type BlockingIndex, type BlockSizes, blocksOf, type Template, templatesOf } from './blocks.js';
export { type ClusterBounds, ClusterFinder } from './clusters.js';
export type { ScoredPairs } from './scored-pairs.js';
export { type ComparedPairs, joinedPairs, type RowPairs } from './compared-pairs.js';
export { type Components, componentsOf, runsOf } from './components.js';
export { estimateChance } from './estimate.js';
export type { FieldSpec } from './field-kinds.js';
export { draftField, type FieldDraft, type RawColumn } from './draft-field.js';
export { type LinkedTables, pairsPossible } from './linkage.js';
export type { MatchCounts, MatchRequest } from './match-counts.js';
export { type FittedModel, fitModel, type ModelDocument, modelDocument, nameOfTemplate } from './model.js';
export { ModelParts, type ModelSteps } from './model-parts.js';
export { bestFirst, placesFrom } from './order-pairs.js';
export { PairScorer } from './pair-scorer.js';
export { estimatePrior, ScoreCounts } from './prior.js';
export { tablesOf } from './read-tables.js';
export { joinedStretches, type ScoredStretch, StretchScorer } from './score-rows.js';
export { sharedRows } from './shared-arrays.js';
export { type TokenColumn, tokenColumns } from './tokens.js';
export {
  type GroupCounts,
  groupCounts,
  type GroupedPairs,
  groupedPairs,
  type GroupSizeWeights,
  groupWeights,
  probabilitiesWithGroups,
  roomForProbabilities,
} from './group-probabilities.js';
export { oneToOneProbabilities, pairedRows } from './pair-probabilities.js';
export { LikelyPairs, refitted, sampleOfLikely, type SampledStretch, strideOf } from './refit.js';
export { type FoldedColumn, foldRepeated } from './repeated-columns.js';
export { type ErrorRates, errorRates, THRESHOLDS } from './error-rates.js';
export { classWithoutNames } from './matching-class.js';
export { PairExplainer, type ExplainedRows } from './explain-pair.js';
export { bestWeights } from './best-weights.js';
