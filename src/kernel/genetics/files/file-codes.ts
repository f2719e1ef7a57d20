/**
 * Meaning of each code of a finding in a genetic file, for the catalogue of messages and for
 * docs/guides/EXCHANGE.md.
 */
export const PROFILE_CODE_MEANINGS = {
  'PROFILES.SAMPLE_EMPTY': 'A row with alleles names no sample.',
  'PROFILES.LOCUS_UNKNOWN': 'The list of loci does not have this name; the locus was left out.',
  'PROFILES.OFF_LADDER': 'A call lies off or beyond the ladder; the locus was left out.',
  'PROFILES.THREE_ALLELES': 'A locus has three or more alleles; it was left out.',
  'PROFILES.ONE_ALLELE_REPEATED': 'A locus has one allele; it was read as homozygous.',
  'PROFILES.DECIMAL_COMMA': 'An allele is written with a comma.',
  'PROFILES.NOT_AN_ALLELE': 'A cell that should hold an allele holds something else.',
  'PROFILES.LOCUS_TWICE': 'A locus stands twice with different alleles.',
  'PROFILES.TWO_PERSONS': 'One sample code stands for what look like two persons.',
  'PROFILES.MIXTURE': 'Three or more alleles at two or more loci: a mixture of several persons.',
  'PROFILES.NO_LOCUS': 'Not one locus of the sample can be used.',
  'PROFILES.MT_LEFT_OUT': 'Mitochondrial data in a genetic file is not read; it was left out.',
} as const;

export type ProfileCode = keyof typeof PROFILE_CODE_MEANINGS;

/**
 * Finding at a place in a genetic file: the line, a place in words (a locus, a column), a code, and what was
 * expected. It never repeats an allele: that belongs to the reject file and to the terminal of the laboratory
 * alone.
 */
export interface FileFinding {
  readonly line: number;
  readonly path: string;
  readonly code: ProfileCode;
  readonly expected: string;
}
