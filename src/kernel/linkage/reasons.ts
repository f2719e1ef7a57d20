/**
 * Every reason that the comparison can give, as a type: a scorer that gives another does not compile, and a
 * reason that stands here without a sentence in each language fails the test of the catalogue.
 */
const THING_REASONS = [
  'CHECKED_ABSENT',
  'NO_DATA',
  'NOT_REPORTED',
  'NOT_OBSERVED',
  'SAME_SITE',
  'OTHER_SITE',
  'SAME_SIDE',
  'OTHER_SIDE',
  'WORDS_AGREE',
  'WORDS_DIFFER',
] as const;

/** The last part of the reasons of marks, medical findings and belongings. */
export type ThingReason = (typeof THING_REASONS)[number];

const REASONS = {
  LINKED: ['REPORTS_POOLED'],
  SEX: ['SAME', 'DIFFERENT', 'NO_DATA'],
  WEIGHT: ['WITHIN_ERROR', 'BEYOND_ERROR', 'NO_DATA'],
  STATURE: ['WITHIN_ERROR', 'BEYOND_ERROR', 'NO_DATA'],
  PHYSICAL: ['SAME', 'DIFFERENT', 'NO_DATA'],
  DENTAL: [
    'SAME',
    'OTHER_WORD',
    'EXPLAINABLE',
    'UNEXPLAINABLE',
    'SOUND_IN_BOTH',
    'MAY_BE_ANOTHER',
    'MAY_BE_TURNED',
    'NO_DATA',
  ],
  AGE: ['WITHIN_ERROR', 'BEYOND_ERROR', 'BIRTH_SAME', 'BIRTH_CLOSE', 'COMPATIBLE', 'DIFFERENT', 'NO_DATA'],
  TIME: ['PLAUSIBLE', 'FAR_APART', 'BEFORE_LAST_CONTACT', 'NO_DATA'],
  PLACE: [
    'NEAR',
    'NEAR_BY_NAME',
    'SAME_COUNTRY',
    'ALONG_ROUTE',
    'FAR',
    'FAR_BY_NAME',
    'SAME_NATIONALITY',
    'OTHER_NATIONALITY',
    'SAME_BIRTHPLACE',
    'OTHER_BIRTHPLACE',
    'SAME_NAME',
    'OTHER_NAME',
    'SAME_POINT',
    'AT_HOME',
    'OWN_COUNTRY',
    'BIRTHPLACE_COUNTED',
    'NO_DATA',
  ],
  DOCUMENT: [
    'SAME_NUMBER',
    'ONE_FIGURE_OFF',
    'OTHER_NUMBER',
    'OTHER_TYPE',
    'OTHER_COUNTRY',
    'NO_DATA',
    'MAY_BE_BORROWED',
  ],
  NAME: [
    'GIVEN_SAME',
    'GIVEN_CLOSE',
    'NICKNAME_AGREES',
    'GIVEN_DIFFERENT',
    'SURNAMES_SAME',
    'SURNAMES_CLOSE',
    'SURNAMES_SWAPPED',
    'SURNAMES_DIFFERENT',
    'ORDER_INVERTED',
    'MAY_BE_BORROWED',
    'MAY_BE_FALSE',
    'NO_DATA',
  ],
  DNA: [
    'SUPPORTS',
    'AGAINST',
    'INCONCLUSIVE',
    'NO_DATA',
    'NOT_ADMITTED',
    'WORD_SUPPORTS',
    'WORD_OPEN',
    'WORD_AGAINST',
    'NO_WORD',
    'NOT_COVERED',
    'SAME_SAMPLE',
    'UNDEFINED',
    'Y_SAME',
    'Y_WITHIN_TOLERANCE',
    'Y_DIFFERENT',
    'Y_NOT_COMPARABLE',
    'MT_SAME',
    'MT_WITHIN_TOLERANCE',
    'MT_DIFFERENT',
    'MT_NOT_COMPARABLE',
  ],
  KIN: ['SAME', 'DIFFERENT', 'NO_DATA', 'INSCRIBED_SAME', 'INSCRIBED_DIFFERENT', 'INSCRIBED_NO_DATA'],
  LIFE: [
    'LANGUAGE_SAME',
    'LANGUAGE_DIFFERENT',
    'LANGUAGE_NO_DATA',
    'PEOPLE_SAME',
    'PEOPLE_DIFFERENT',
    'PEOPLE_NO_DATA',
    'OCCUPATION_SAME',
    'OCCUPATION_DIFFERENT',
    'OCCUPATION_NO_DATA',
  ],
  EVENT: ['SAME', 'DIFFERENT', 'NO_DATA'],
  COMPANY: ['MAY_BE_COMPANIONS'],
  DEATH: [
    'CAUSE_SAME',
    'CAUSE_DIFFERENT',
    'CAUSE_NO_DATA',
    'MANNER_SAME',
    'MANNER_DIFFERENT',
    'MANNER_NO_DATA',
    'CONDITION_SAME',
    'CONDITION_DIFFERENT',
    'CONDITION_NO_DATA',
  ],
  MARKS: THING_REASONS,
  MEDICAL: THING_REASONS,
  EFFECTS: THING_REASONS,
} as const;

type Reasons = typeof REASONS;

/** A stable code such as `NAME.SURNAMES_SWAPPED`. */
export type EvidenceReason = {
  [Group in keyof Reasons]: `${Group}.${Reasons[Group][number]}`;
}[keyof Reasons];

export const EVIDENCE_REASONS = Object.entries(REASONS).flatMap(([group, endings]) =>
  endings.map((ending) => `${group}.${ending}` as EvidenceReason),
);
