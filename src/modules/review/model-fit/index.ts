export { ModelFitModule } from './module.js';
export { LEAST_PAIRS, type FairnessRow } from './domain/fairness.js';
export { FitModel } from './use-cases/fit-model.js';
export { ReadCalibration } from './use-cases/read-calibration.js';
export { ReadFairness } from './use-cases/read-fairness.js';
