import type { Mapping } from '../mapping.js';
import { AGE_YEARS } from './bounds.js';
import { NAMUS, NAMUS_APPEARANCE, NAMUS_FEATURES, NAMUS_SEX, namusPoint } from './namus.js';

/**
 * Age by the group that the register names, for rows without an estimate in years.
 *
 * The register prints no limits for its groups. These are wide enough for what it estimates itself where it gives both:
 * "Adult" begins at 16 there, and "Pre 40" is somebody who had not turned 40.
 */
const AGE_GROUPS = {
  Fetus: { min: 0, max: 1 },
  Infant: { min: 0, max: 1 },
  PreAdolescent: { min: 1, max: 12 },
  Adolescent: { min: 10, max: 19 },
  'Late Teen/Young Adult': { min: 13, max: 29 },
  Adult: { min: 16 },
  'Adult - Pre 20': { min: 14, max: 20 },
  'Adult - Pre 30': { min: 16, max: 30 },
  'Adult - Pre 40': { min: 16, max: 40 },
  'Adult - Pre 50': { min: 16, max: 50 },
  'Adult - Pre 60': { min: 16, max: 60 },
  'Adult - Pre 70': { min: 16, max: 70 },
  'Adult - Pre 80': { min: 16, max: 80 },
  'Adult - Pre 90': { min: 16, max: 90 },
} as const;

/** NamUs' published list of unidentified remains. */
export const namusUnidentified: Mapping = {
  id: 'namus-unidentified',
  name: 'NamUs unidentified persons',
  institution: NAMUS,
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: [
    'ID',
    'Date Found',
    'Location',
    'Sex',
    'Estimated Age From',
    'Estimated Age To',
    'Physical Features',
  ],
  idFrom: { column: 'ID' },
  rules: [
    { read: 'date', column: 'Date Found', to: 'found.date', formats: ['YYYY-MM-DD'] },
    namusPoint('found.place'),
    { read: 'words', column: 'Sex', to: 'estimates.sex.value', words: NAMUS_SEX },
    {
      read: 'range',
      columns: ['Estimated Age From', 'Estimated Age To'],
      to: 'estimates.ageYears',
      possible: AGE_YEARS,
    },
    { read: 'words', column: 'Age Group', to: 'estimates.ageYears', words: AGE_GROUPS, keep: true },
    {
      read: 'years',
      columns: ['Estimated Year of Death From', 'Estimated Year of Death To'],
      to: 'deathDate',
      blanks: ['0', '0.0'],
    },
    { read: 'text', column: 'Ethnicity', to: 'estimates.ancestry' },
    ...NAMUS_APPEARANCE,
    { read: 'english_clothing', column: 'Clothing', to: 'effects', noneIsAbsent: true, keep: true },
    NAMUS_FEATURES,
  ],
  constants: [
    { to: 'estimates.sex.value', value: 'unknown', onlyWith: 'estimates' },
    { to: 'found.place', value: { country: 'US' } },
    { to: 'status', value: 'unidentified' },
  ],
};
