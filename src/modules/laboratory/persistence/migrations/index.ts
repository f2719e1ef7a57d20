import { CreateRelativeRankings1764100001410 } from './1764100001410-create-relative-rankings.js';
import { CreateJointResults1764100001420 } from './1764100001420-create-joint-results.js';
import { CreateDnaExchanges1770000000310 } from './1770000000310-create-dna-exchanges.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateRelativeRankings1764100001410,
  CreateJointResults1764100001420,
  CreateDnaExchanges1770000000310,
];
