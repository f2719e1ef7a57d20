import { CreateSamples1764000000600 } from './1764000000600-create-samples.js';
import { CreateFrequencyTables1764100001310 } from './1764100001310-create-frequency-tables.js';
import { CreateKinshipSettings1764100001320 } from './1764100001320-create-kinship-settings.js';
import { CreateHaplotypeDatabases1764100001340 } from './1764100001340-create-haplotype-databases.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateSamples1764000000600,
  CreateFrequencyTables1764100001310,
  CreateKinshipSettings1764100001320,
  CreateHaplotypeDatabases1764100001340,
];
