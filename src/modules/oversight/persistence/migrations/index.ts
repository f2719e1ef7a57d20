import { CreateOversight1766700000100 } from './1766700000100-create-oversight.js';
import { SayOfWhichReport1767200000020 } from './1767200000020-say-of-which-report.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateOversight1766700000100, SayOfWhichReport1767200000020];
