import { CreateSealedFiles1766400000010 } from './1766400000010-create-sealed-files.js';
import { SayWhetherScanned1767200000000 } from './1767200000000-say-whether-scanned.js';
import { CountUploads1770400000000 } from './1770400000000-count-uploads.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateSealedFiles1766400000010,
  SayWhetherScanned1767200000000,
  CountUploads1770400000000,
];
