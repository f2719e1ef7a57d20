export { simulateBenchmark, type BenchmarkOrder, type BenchmarkRegion } from './benchmark-region.js';
export { MOST_NOISE } from './manner.js';
export { simulateRegion, type RegionOrder, type SimulatedRegion } from './region.js';
export type { SimulatedFile } from './attachments.js';
export type { Decoy } from './cases.js';
export type { InstitutionsFile, SimulatedAgreement, SimulatedInstitution } from './institutions.js';
export type { MainJob } from './main-job.js';
export type { TruePair } from './truth.js';
export {
  simulateTravellingGroups,
  type CompanionPair,
  type Tie,
  type TravellingGroups,
  type TravellingGroupsOrder,
} from './travelling-groups.js';
