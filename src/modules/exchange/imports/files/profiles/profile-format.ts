/** The formats in which laboratories hand genetic profiles over: they name samples, not records. */
export const PROFILE_FORMATS = [
  { id: 'genemapper', name: 'Table of genetic profiles, as GeneMapper exports it' },
  { id: 'genis', name: 'Table of genetic profiles, as GENis imports it' },
  { id: 'profiles-csv', name: 'Table of genetic profiles: sample, locus, allele1, allele2' },
  { id: 'codis-xml', name: 'CODIS import file (CMF 3.2), XML' },
  { id: 'familias', name: 'Familias 3 file (.fam)' },
] as const;

export type ProfileFormatId = (typeof PROFILE_FORMATS)[number]['id'];

/**
 * Treatments of profiles whose samples no record has. `remains`: each is a new record of remains. `records`:
 * the whole file is brought as records, unidentified persons as remains and families as reports. Without it
 * they are turned away.
 */
export const PROFILES_AS = ['remains', 'records'] as const;
export type ProfilesAs = (typeof PROFILES_AS)[number];

export interface ProfileFormat {
  readonly kind: 'profiles';
  readonly id: ProfileFormatId;
  readonly as?: ProfilesAs | undefined;
}

export function isProfileFormat(id: string): id is ProfileFormatId {
  return PROFILE_FORMATS.some((format) => format.id === id);
}
