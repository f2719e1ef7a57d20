export {
  MOST_IN_JOURNEYS,
  simulateBenchmark,
  type BenchmarkOrder,
  type BenchmarkRegion,
  type GroupMember,
  type JourneyGroup,
} from './benchmark-region.js';
export {
  damaged,
  DAMAGES,
  damageShares,
  MOST_DAMAGE,
  type Damage,
  type DamagedRecord,
  type DamageShares,
} from './damage/damage.js';
export { unrelated } from './gene-drop.js';
export { childGenotype } from './genetics.js';
export type { HouseholdTie } from './household.js';
export { MOST_NOISE } from './reporting-style.js';
export { simulateRegion, type RegionOrder, type SimulatedRegion } from './region.js';
export type { SimulatedFile } from './attachments.js';
export type { DecoyPair } from './cases.js';
export type { SimulatedInstitutionsFile, SimulatedAgreement, SimulatedInstitution } from './institutions.js';
export type { MainJob } from './main-job.js';
export type { TruePair } from './truth.js';
export type { CompanionPair, Tie } from './groups.js';
export {
  simulateTravellingGroups,
  type TravellingGroups,
  type TravellingGroupsOrder,
} from './travelling-groups.js';
