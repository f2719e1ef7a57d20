import { StepConfirmations1770500000222 } from './1770500000222-step-confirmations.js';
import { RuleTerms1770500000223 } from './1770500000223-rule-terms.js';
import { WithdrawnConfirmations1770500000239 } from './1770500000239-withdrawn-confirmations.js';
import { WithinMigration1770500000241 } from './1770500000241-within-migration.js';
import { PublicContacts1770500000264 } from './1770500000264-public-contacts.js';
import { InstitutionsBaseline1770490000010 } from './1770490000010-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  InstitutionsBaseline1770490000010,
  StepConfirmations1770500000222,
  RuleTerms1770500000223,
  WithdrawnConfirmations1770500000239,
  WithinMigration1770500000241,
  PublicContacts1770500000264,
];
