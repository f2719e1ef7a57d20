import { ReferralsBaseline1770490000300 } from './1770490000300-baseline.js';
import { EndsOfTransmissions1770500000273 } from './1770500000273-ends-of-transmissions.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ReferralsBaseline1770490000300, EndsOfTransmissions1770500000273];
