import type { SpokenText } from '../text.js';
import { DEATH_EVIDENCE_TEXTS } from './evidence-death.js';
import { DNA_TEXTS } from './evidence-dna.js';
import { JOURNEY_EVIDENCE_TEXTS } from './evidence-journey.js';
import { LIFE_EVIDENCE_TEXTS } from './evidence-life.js';
import { MARK_EVIDENCE_TEXTS } from './evidence-marks.js';
import { NAME_EVIDENCE_TEXTS } from './evidence-names.js';
import { PERSON_EVIDENCE_TEXTS } from './evidence-person.js';
import { THING_EVIDENCE_TEXTS } from './evidence-things.js';

/** Why a comparison weighs as it does, for those who look at a match; in every language that families speak. */
export const EVIDENCE_TEXTS = {
  ...PERSON_EVIDENCE_TEXTS,
  ...JOURNEY_EVIDENCE_TEXTS,
  ...NAME_EVIDENCE_TEXTS,
  ...MARK_EVIDENCE_TEXTS,
  ...THING_EVIDENCE_TEXTS,
  ...LIFE_EVIDENCE_TEXTS,
  ...DEATH_EVIDENCE_TEXTS,
  ...DNA_TEXTS,
} as const satisfies Record<string, SpokenText>;
