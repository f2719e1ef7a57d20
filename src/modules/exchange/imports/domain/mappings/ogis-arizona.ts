import type { Mapping } from '../mapping.js';
import { AGE_YEARS, SOUTHWEST } from './bounds.js';

const REGISTER = 'Arizona OpenGIS Initiative for Deceased Migrants';

const PRECISION_KM = {
  'GPS Coordinate (precise to within ca. 300ft./100m)': 0.1,
  'Street Address (precise to within ca. 1000ft/300m)': 0.3,
  'physical description with directions, distances, and landmarks (precise to within 1mi/2km)': 2,
  'vague physical description (precise to within 10mi/15km)': 15,
  // The point is that of a hospital or of the examiner's office; the death was somewhere in that part of the state.
  'individual moved from location where they originally collapsed or died': 150,
  'no location description': 150,
} as const;

const CONDITION = {
  'Fully fleshed': 'fresh',
  Decomposed: 'decomposed',
  'Decomposed w/ focal skeletonization': 'decomposed',
  'Skeletonization w/ mummification': 'mummified',
  'Skeletonization w/ articulation/ligamentous attachments': 'skeletonised',
  'Complete skeletonization w/ disarticulation': 'skeletonised',
  'Complete skeletonization w/ bone degradation': 'skeletonised',
  Other: null,
} as const;

/**
 * The map of migrant deaths in Arizona, made from the records of the county medical examiners.
 *
 * A row with a name is somebody identified. The register does not say whether the family has been found, so the record
 * stays in the search as identified and unclaimed. Nor does it say when the name was known: the date is that of its entry.
 */
export const ogisArizona: Mapping = {
  id: 'ogis-arizona',
  name: `${REGISTER}, map download`,
  institution: { code: 'US-AZ-OGIS', name: REGISTER, country: 'US', kind: 'public_register' },
  recordType: 'remains',
  encoding: 'utf-8',
  innerQuotes: 'backslash',
  requiredColumns: [
    'ML Number',
    'Name',
    'Sex',
    'Age',
    'Reporting Date',
    'Body Condition',
    'Latitude',
    'Longitude',
  ],
  idFrom: { column: 'ML Number' },
  rules: [
    { read: 'date', column: 'Reporting Date', to: 'found.date', formats: ['YYYY-MM-DD'] },
    { read: 'coordinates', columns: ['Latitude', 'Longitude'], to: 'found.place', within: SOUTHWEST },
    {
      read: 'words',
      column: 'Location Precision',
      to: 'found.place.precisionKm',
      words: PRECISION_KM,
      onlyWith: 'found.place.lat',
      keep: true,
    },
    { read: 'text', column: 'State', to: 'found.place.admin1' },
    // The county is what other registers know the place by; the description of the spot stays beside it.
    { read: 'text', column: 'County', to: 'found.place.locality', blanks: ['Unknown'] },
    { read: 'text', column: 'Location', to: 'found.place.locality', keep: true },
    {
      read: 'name',
      columns: { whole: 'Name' },
      to: 'identity.names',
      kind: 'legal',
      nobody: ['Unidentified', 'Unknown'],
    },
    {
      read: 'date',
      column: 'Reporting Date',
      to: 'identity.date',
      formats: ['YYYY-MM-DD'],
      onlyWith: 'identity.names',
    },
    {
      read: 'words',
      column: 'Sex',
      to: 'estimates.sex.value',
      words: { male: 'male', female: 'female', undetermined: 'unknown' },
    },
    {
      read: 'measure',
      column: 'Age',
      to: 'estimates.ageYears',
      unit: 'year',
      roundedTo: [],
      possible: AGE_YEARS,
    },
    { read: 'words', column: 'Body Condition', to: 'condition', words: CONDITION, keep: true },
    { read: 'interval', column: 'Post Mortem Interval', to: 'postMortemIntervalDays', keep: true },
    { read: 'text', column: 'Cause of Death', to: 'cause' },
  ],
  constants: [
    { to: 'estimates.sex.value', value: 'unknown', onlyWith: 'estimates' },
    { to: 'found.place.country', value: 'US' },
    { to: 'identity.method', value: 'register', onlyWith: 'identity.names' },
    { to: 'identity.authority', value: REGISTER, onlyWith: 'identity.names' },
    { to: 'status', value: 'identified_unclaimed', onlyWith: 'identity.names' },
    { to: 'status', value: 'unidentified' },
  ],
};
