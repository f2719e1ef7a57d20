import { LaboratoryBaseline1770490000230 } from './1770490000230-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [LaboratoryBaseline1770490000230];
