export { ReviewSample } from './use-cases/review-sample.js';
export { LaboratoryModule } from './laboratory.module.js';
export { LABORATORY_JOBS, laboratoryHandlers, type LaboratoryWork } from './jobs.js';
export { IdentifyJointly } from './use-cases/identify-jointly.js';
export { IdentifyTogether, type GatheredTogether } from './use-cases/identify-together.js';
export { JOINT_WORDS, type JointWord, type ToldPair } from './domain/joint-words.js';
export { ReadJoint, type JointOfEvent } from './use-cases/read-joint.js';
export type { JointOdds } from './domain/joint-odds.js';
export { RankRelatives } from './use-cases/rank-relatives.js';
