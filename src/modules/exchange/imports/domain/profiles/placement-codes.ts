/**
 * Meanings of the codes of findings about the record to which a sample belongs, for docs/guides/EXCHANGE.md.
 */
export const PLACEMENT_CODE_MEANINGS = {
  'PROFILES.SAMPLE_UNKNOWN': 'No record of the institution has a sample of this code.',
  'PROFILES.SAMPLE_IN_TWO_RECORDS': 'Two records of the institution have a sample of this code.',
  'PROFILES.RECORD_WITHDRAWN': 'The record that has the sample was withdrawn.',
  'PROFILES.CONTRADICTS_STORED': 'Most loci differ from the stored profile of this sample.',
  'PROFILES.CALLS_CHANGED': 'Loci had other alleles in the record; those of the file took their place.',
  'PROFILES.SAMPLE_TYPE_ASSUMED':
    'The file does not say what a sample is: tissue was written for remains, buccal for relatives.',
  'PROFILES.CATEGORY_NOT_REMAINS': 'The category of the sample is not one of remains.',
  'PROFILES.RELATIVE_LEFT_OUT':
    'A relative has a relation for which a report has no word; they were left out.',
} as const;

export type PlacementCode = keyof typeof PLACEMENT_CODE_MEANINGS;
