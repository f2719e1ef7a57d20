/**
 * Columns that a bank keeps of each record, a slot a record. Column names say the unit; zero (or NO_DAY, or
 * NO_LIST) is "no data". A new evidence group adds its columns and lists here and its comparison to the
 * registry.
 */
export const BANK_COLUMNS = {
  isAlive: 'u8',
  /** 1 of records that a bound index is made of: what stands in the slot stays (`Bank.cover`). */
  isCovered: 'u8',
  party: 'u16',
  institution: 'i32',
  rank: 'f64',
  sex: 'u8',
  /** Day of birth as stated, and as it follows from a stated age; NO_DAY where not. */
  birthFirst: 'i32',
  birthLast: 'i32',
  /** Year, month and day of the first day of a stated birth, packed by `packCivil`. */
  birthCivil: 'i32',
  birthByAgeFirst: 'i32',
  birthByAgeLast: 'i32',
  /** Estimated age of remains in years, its mean and variance; variance 0 where there is none. */
  ageMean: 'f32',
  ageVariance: 'f32',
  /** The estimate as it stands, as a number of the lexicon; so are the coordinates of a find. */
  ageRange: 'i32',
  deathFirst: 'i32',
  deathLast: 'i32',
  /** The day that the record is about: last contact, find, or since when a living person is there. */
  eventFirst: 'i32',
  eventLast: 'i32',
  stature: 'u16',
  weight: 'u16',
  physical: 'u16',
  condition: 'u16',
  place: 'i32',
  point: 'i32',
  placeNames: 'i32',
  /** 1 where a living person is in a country whose national the person is. */
  home: 'u8',
  /** Number of others of its group that have a record of its type; 0 of the living. */
  companions: 'f32',
  birthPlace: 'i32',
  nationality: 'i32',
  /** Observer: how well whoever wrote the record could see marks and effects. */
  observer: 'u8',
  route: 'i32',
  names: 'i32',
  documents: 'i32',
  /** 1 where name and number of remains are those of papers or companions, and not confirmed. */
  hasPapers: 'u8',
  marks: 'i32',
  medical: 'i32',
  effects: 'i32',
  kin: 'i32',
  life: 'i32',
  event: 'i32',
  cause: 'i32',
  /** A dental chart: the permanent teeth by quadrant, four bits a tooth from the midline. */
  teeth1: 'i32',
  teeth2: 'i32',
  teeth3: 'i32',
  teeth4: 'i32',
  /** Tables of the missing person of a report, by who may see which relative's sample. */
  dna: 'i32',
  /** Place of the record's own profile in the bank of profiles, plus one; 0 where it has none. */
  dnaProfile: 'i32',
  /** Hashes of the sample codes of the record. */
  samples: 'i32',
} as const;

export const LISTS = [
  'route',
  'names',
  'documents',
  'marks',
  'medical',
  'effects',
  'placeNames',
  'kin',
  'life',
  'event',
  'cause',
  'dna',
  'samples',
] as const;
export type ListName = (typeof LISTS)[number];
export const NO_LIST = -1;
