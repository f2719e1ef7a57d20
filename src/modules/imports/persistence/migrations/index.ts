import { CreateImports1764000000850 } from './1764000000850-create-imports.js';
import { SayWhatNewSamplesAre1764200000860 } from './1764200000860-say-what-new-samples-are.js';
import { KeepMappings1768500000000 } from './1768500000000-keep-mappings.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateImports1764000000850,
  SayWhatNewSamplesAre1764200000860,
  KeepMappings1768500000000,
];
