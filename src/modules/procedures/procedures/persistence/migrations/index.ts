import { ProceduresBaseline1770490000330 } from './1770490000330-baseline.js';
import { LimitsOfSteps1770500000232 } from './1770500000232-limits-of-steps.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ProceduresBaseline1770490000330, LimitsOfSteps1770500000232];
