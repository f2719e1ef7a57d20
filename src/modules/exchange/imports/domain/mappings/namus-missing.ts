import type { Mapping } from '../mapping.js';
import { AGE_YEARS } from './bounds.js';
import { NAMUS, NAMUS_APPEARANCE, NAMUS_FEATURES, NAMUS_SEX, namusPoint } from './namus.js';

/** NamUs' published list of missing persons; it carries no names. */
export const namusMissing: Mapping = {
  id: 'namus-missing',
  name: 'NamUs missing persons',
  institution: NAMUS,
  recordType: 'report',
  encoding: 'utf-8',
  requiredColumns: [
    'ID',
    'Last Contact',
    'City State',
    'Sex',
    'Missing Age From',
    'Missing Age To',
    'Physical Features',
  ],
  idFrom: { column: 'ID' },
  rules: [
    { read: 'date', column: 'Last Contact', to: 'lastContact.date', formats: ['YYYY-MM-DD'] },
    { read: 'town_and_region', column: 'City State', to: 'lastContact.place', blanks: ['nan'] },
    namusPoint('lastContact.place'),
    { read: 'words', column: 'Sex', to: 'person.sex', words: NAMUS_SEX },
    // Ages on the day of the last contact; those of today stay under `extra`.
    {
      read: 'range',
      columns: ['Missing Age From', 'Missing Age To'],
      to: 'person.ageYears',
      possible: AGE_YEARS,
    },
    ...NAMUS_APPEARANCE,
    { read: 'english_clothing', column: 'Clothing', to: 'effects', noneIsAbsent: false, keep: true },
    NAMUS_FEATURES,
  ],
  constants: [
    // The list withholds the names, and a report's person needs an entry for them: there is a legal name, not told here.
    { to: 'person.names', value: [{ kind: 'legal' }] },
    { to: 'person.sex', value: 'unknown' },
    { to: 'lastContact.place', value: { country: 'US' } },
    {
      to: 'consents',
      value: [
        { purpose: 'search', decision: 'granted', basis: 'public_register' },
        { purpose: 'forensic_matching', decision: 'granted', basis: 'public_register' },
        { purpose: 'cross_border', decision: 'granted', basis: 'public_register', countries: ['*'] },
      ],
    },
  ],
};
