import { FilesBaseline1770490000120 } from './1770490000120-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [FilesBaseline1770490000120];
