export { Benchmark, type BenchmarkPair } from './benchmark.js';
export { SAID, type CompanionFigures } from './companion-figures.js';
export type { AlertBurden } from './alert-burden.js';
export type { SizeRow } from './bank-size.js';
export type { ToldGroup } from './journeys.js';
export type { CalibrationRow } from './calibration-table.js';
export {
  Evaluator,
  type AnsweredPair,
  type Evaluation,
  type ForbiddenPair,
  type PairFigures,
} from './evaluation.js';
export { KINDS, type EvaluatedKind } from './kinds.js';
export { ComparisonNetwork, type Barrier, type NetworkFile, type Rights } from './may-be-compared.js';
export type { RankFigures } from './ranks.js';
