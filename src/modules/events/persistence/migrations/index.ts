import { CreateCoordinatedEvents1765300000000 } from './1765300000000-create-coordinated-events.js';
import { CreateManifests1765300000010 } from './1765300000010-create-manifests.js';
import { CreateJointSets1765300000020 } from './1765300000020-create-joint-sets.js';
import { HandOverEvents1766300000200 } from './1766300000200-hand-over-events.js';
import { CreateJointRounds1770000001000 } from './1770000001000-create-joint-rounds.js';
import { WordsOfJointParts1770500000060 } from './1770500000060-words-of-joint-parts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateCoordinatedEvents1765300000000,
  CreateManifests1765300000010,
  CreateJointSets1765300000020,
  HandOverEvents1766300000200,
  CreateJointRounds1770000001000,
  WordsOfJointParts1770500000060,
];
