import { CreateActors1764000000100 } from './1764000000100-create-actors.js';
import { CreateSessions1764500000110 } from './1764500000110-create-sessions.js';
import { StatePurposes1764500000120 } from './1764500000120-state-purposes.js';
import { KnowPeopleByTheirProvider1764500000130 } from './1764500000130-know-people-by-their-provider.js';
import { CreateClientSecrets1764500000140 } from './1764500000140-create-client-secrets.js';
import { BindFamilies1764800000300 } from './1764800000300-bind-families.js';
import { KeepAddressesApart1769950000000 } from './1769950000000-keep-addresses-apart.js';
import { NoteStepUp1770100000000 } from './1770100000000-note-step-up.js';
import { EndTokensOfOthers1770100000100 } from './1770100000100-end-tokens-of-others.js';
import { CreatePasskeys1770100000200 } from './1770100000200-create-passkeys.js';
import { NoteWhoEnrolled1770200000000 } from './1770200000000-note-who-enrolled.js';
import { NoteFounders1770500000030 } from './1770500000030-note-founders.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateActors1764000000100,
  CreateSessions1764500000110,
  StatePurposes1764500000120,
  KnowPeopleByTheirProvider1764500000130,
  CreateClientSecrets1764500000140,
  BindFamilies1764800000300,
  KeepAddressesApart1769950000000,
  NoteStepUp1770100000000,
  EndTokensOfOthers1770100000100,
  CreatePasskeys1770100000200,
  NoteWhoEnrolled1770200000000,
  NoteFounders1770500000030,
];
