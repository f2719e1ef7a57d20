import type { GroupComparison } from '../comparison.js';
import { ageComparison } from './age.js';
import { causeComparison } from './cause.js';
import { companyComparison } from './company.js';
import { conditionComparison } from './condition.js';
import { dentalComparison } from './dental.js';
import { dnaComparison } from './dna.js';
import { documentComparison } from './document.js';
import { effectsComparison } from './effects.js';
import { eventComparison } from './event.js';
import { kinComparison } from './kin.js';
import { lifeComparison } from './life.js';
import { marksComparison } from './marks.js';
import { medicalComparison } from './medical.js';
import { nameComparison } from './name.js';
import { originComparison } from './origin.js';
import { papersComparison } from './papers.js';
import { physicalComparison } from './physical.js';
import { placeComparison } from './place.js';
import { placeNamesComparison } from './place-names.js';
import { sexComparison } from './sex.js';
import { statureComparison } from './stature.js';
import { timeComparison } from './time.js';
import { weightComparison } from './weight.js';

/**
 * Comparisons of the model, all of them. Weights are added in this order, so that a score is the same number
 * everywhere.
 */
export const COMPARISONS: readonly GroupComparison[] = [
  sexComparison,
  statureComparison,
  weightComparison,
  physicalComparison,
  ageComparison,
  timeComparison,
  placeComparison,
  placeNamesComparison,
  originComparison,
  nameComparison,
  documentComparison,
  papersComparison,
  marksComparison,
  medicalComparison,
  dentalComparison,
  effectsComparison,
  kinComparison,
  lifeComparison,
  eventComparison,
  causeComparison,
  conditionComparison,
  dnaComparison,
  companyComparison,
];
