import type { Mapping } from '../mapping.js';
import { AGE_YEARS, SOUTHWEST } from './bounds.js';

/** States by the office that kept the sheet; the sector of El Paso lies in two of them. */
const STATE_OF_SOURCE = {
  'Pima County Office of the Medic': 'Arizona',
  'Yuma County Medical Examiner': 'Arizona',
  'San Diego County Office of the': 'California',
  'Imperial County Coroners Office': 'California',
  'Brooks County': 'Texas',
  'Kenedy County': 'Texas',
  'Maverick County': 'Texas',
  Maverick: 'Texas',
  'Other Texas Counties': 'Texas',
  'El Paso Sector Database': null,
} as const;

const AGE_RANGES = {
  '0-17': { min: 0, max: 17 },
  '18-25': { min: 18, max: 25 },
  '26-35': { min: 26, max: 35 },
  '36-45': { min: 36, max: 45 },
  '46-55': { min: 46, max: 55 },
  '56 and older': { min: 56 },
  Unknown: null,
} as const;

/**
 * The merged sheets of the No More Deaths border death database.
 *
 * The sheets have no common key, hence the digest of the row. Their months stand first in dates with strokes: of the rows
 * with a number above twelve, every one has it in the second place. Some sheets hold the home state of the dead under
 * "State", so only states of the border count as the place.
 */
export const noMoreDeaths: Mapping = {
  id: 'no-more-deaths',
  name: 'No More Deaths border death database',
  institution: {
    code: 'US-NO-MORE-DEATHS',
    name: 'No More Deaths border death database',
    country: 'US',
    kind: 'public_register',
  },
  recordType: 'remains',
  encoding: 'utf-8',
  requiredColumns: [
    'Source',
    'Year',
    'Date',
    'Age',
    'Gender',
    'Cause_of_Death',
    'Latitude',
    'Longitude',
    'County',
  ],
  idFrom: 'hash',
  rules: [
    {
      read: 'date',
      column: 'Date',
      to: 'found.date',
      formats: ['YYYY-MM-DD hh:mm:ss', 'YYYY-MM-DD', 'M/D/YYYY', 'M/D/YYYY hhmm', 'YYYY'],
    },
    { read: 'date', column: 'Year', to: 'found.date', formats: ['YYYY.0', 'YYYY'] },
    { read: 'coordinates', columns: ['Latitude', 'Longitude'], to: 'found.place', within: SOUTHWEST },
    {
      read: 'words',
      column: 'State',
      to: 'found.place.admin1',
      words: { Arizona: 'Arizona', California: 'California', 'New Mexico': 'New Mexico', Texas: 'Texas' },
    },
    {
      read: 'words',
      column: 'Source',
      to: 'found.place.admin1',
      words: STATE_OF_SOURCE,
      others: 'ignore',
      keep: true,
    },
    { read: 'text', column: 'County', to: 'found.place.locality', blanks: ['Unknown'] },
    {
      read: 'words',
      column: 'Gender',
      to: 'estimates.sex.value',
      words: { M: 'male', F: 'female', U: 'unknown', Male: 'male', Female: 'female' },
    },
    {
      read: 'measure',
      column: 'Age',
      to: 'estimates.ageYears',
      unit: 'year',
      roundedTo: [],
      possible: AGE_YEARS,
    },
    { read: 'words', column: 'Age_Range', to: 'estimates.ageYears', words: AGE_RANGES, keep: true },
    {
      read: 'words',
      column: 'Cause_of_Death',
      to: 'condition',
      words: { 'Skeletal Remains': 'skeletonised', Skeletal: 'skeletonised' },
      others: 'ignore',
    },
    { read: 'text', column: 'Cause_of_Death', to: 'cause', blanks: ['Unknown'] },
  ],
  constants: [
    { to: 'found.place.country', value: 'US' },
    { to: 'estimates.sex.value', value: 'unknown', onlyWith: 'estimates' },
  ],
};
