import { CreateIdentifications1764800000230 } from './1764800000230-create-identifications.js';
import { CreateTellings1764800000240 } from './1764800000240-create-tellings.js';
import { AddToTellings1765500000010 } from './1765500000010-add-to-tellings.js';
import { PublishIdentificationFacts1766700000030 } from './1766700000030-publish-identification-facts.js';
import { AllowTellingCompanions1769800000100 } from './1769800000100-allow-telling-companions.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateIdentifications1764800000230,
  CreateTellings1764800000240,
  AddToTellings1765500000010,
  PublishIdentificationFacts1766700000030,
  AllowTellingCompanions1769800000100,
];
