export { CALIBRATED_BY, type CalibratedBy } from './calibrated-by.js';
export { calibrationOf, type Calibration } from './calibration.js';
export { COMPLETENESS, completenessBand, type CompletenessGroup } from './completeness.js';
export { costOfRatios, leastCost } from './likelihood-cost.js';
