/** Meaning of each code of a finding, for the catalogue of messages. */
export const CONTRACT_CODE_MEANINGS = {
  'EXCHANGE.NOT_JSON': 'The line is not valid JSON.',
  'EXCHANGE.NOT_AN_OBJECT': 'A record is one JSON object.',
  'EXCHANGE.TOO_DEEP': 'Objects and lists are nested more deeply than allowed.',
  'EXCHANGE.KEY_TWICE': 'A key stands twice in one object.',
  'EXCHANGE.LONE_SURROGATE': 'A text holds half of a UTF-16 surrogate pair.',
  'EXCHANGE.NUL_CHARACTER': 'A text holds the character U+0000.',
  'EXCHANGE.NUMBER_NOT_EXACT': 'A number cannot be held exactly in double precision.',
  'EXCHANGE.TOO_MANY_ENTRIES': 'A list has more entries than allowed.',
  'EXCHANGE.TEXT_TOO_LONG': 'A text is longer than allowed.',
  'EXCHANGE.MORE_FINDINGS': 'There are more findings in this record than are listed.',
  'EXCHANGE.WRONG_TYPE': 'The value has another JSON type than the contract shows.',
  'EXCHANGE.REQUIRED': 'A required field is missing.',
  'EXCHANGE.NULL_IN_LIST': 'A list holds null.',
  'EXCHANGE.EMPTY_IN_LIST': 'An empty entry of a list was left out.',
  'EXCHANGE.NOT_IN_VOCABULARY': 'The value is not in the vocabulary of this field.',
  'EXCHANGE.OUT_OF_RANGE': 'The number is outside what is possible.',
  'EXCHANGE.NOT_A_WHOLE_NUMBER': 'The number has to be whole.',
  'EXCHANGE.RANGE_WITHOUT_SIDE': 'A range has neither a minimum nor a maximum.',
  'EXCHANGE.RANGE_REVERSED': 'The minimum of a range is above its maximum.',
  'EXCHANGE.IMPOSSIBLE_DATE': 'The text is no partial date or instant, or no such day exists.',
  'EXCHANGE.IMPOSSIBLE_INSTANT': 'The text is no ISO 8601 instant with zone.',
  'EXCHANGE.NOT_A_COUNTRY':
    'The text is no officially assigned ISO 3166-1 alpha-2 code in upper case, nor XK.',
  'EXCHANGE.STAR_NOT_ALONE': 'The star for every country stands beside other entries.',
  'EXCHANGE.GRANT_WITHOUT_COUNTRY': 'A grant across borders names no country and reaches none.',
  'EXCHANGE.LIST_EMPTY': 'A list that limits a consent is empty: it counts as left out, and limits nothing.',
  'EXCHANGE.GRANT_ALONE': 'A grant across borders stands beside neither search nor forensic_matching.',
  'EXCHANGE.GRANT_REACHES_NOBODY':
    'A grant across borders reaches no institution of another country that the other consents and its own lists leave.',
  'EXCHANGE.CONSENT_NOT_AT_HOME':
    'A consent leaves out the country of the institution that holds the report.',
  'EXCHANGE.CONSENT_REACHES_NOBODY': 'A consent reaches no institution, at home or abroad.',
  'EXCHANGE.NOT_A_LANGUAGE': 'The text is no well-formed BCP 47 language tag.',
  'EXCHANGE.NOT_AN_EMAIL': 'The text is not one e-mail address.',
  'EXCHANGE.NOT_A_SHA256': 'The text is not 64 lower-case hexadecimal digits.',
  'EXCHANGE.TEETH_RENUMBERED':
    'The chart is in Universal numbers or Palmer signs; it is kept in FDI numbers.',
  'EXCHANGE.TEXT_DAMAGED':
    'A wrong encoding or an exporter of web pages was at the text; it is compared as it was before.',
  'EXCHANGE.NAME_LOST_LETTERS':
    'Letters of the name became question marks; it is compared with the likeliest letters.',
  'EXCHANGE.NAME_JOINED': 'Names stand together in one word; it is compared as several names.',
  'EXCHANGE.SIGN_LOST':
    'The point lies outside of its country but for a lost sign; it is compared with a minus.',
  'EXCHANGE.PLACE_NOT_FOUND':
    'The gazetteer has no place of this name there; it is compared as the likeliest near name.',
  'EXCHANGE.PLACE_AMBIGUOUS': 'Several places there have this name; it is compared as all of them together.',
  'EXCHANGE.HEIGHT_IN_INCHES': 'No adult has this height in centimetres; it is compared as inches.',
  'EXCHANGE.NOT_A_TOOTH': 'The key is no FDI tooth number (ISO 3950).',
  'EXCHANGE.ID_CONTROL_CHARACTER': 'An identifier holds a control character.',
  'EXCHANGE.ID_OUTER_SPACE': 'An identifier begins or ends with a space.',
  'EXCHANGE.ID_TWICE': 'An identifier stands twice in one list.',
  'EXCHANGE.SELF_REFERENCE': 'A reference points to what it stands in.',
  'EXCHANGE.REFERENCE_UNKNOWN': 'A reference names nobody in this record.',
  'EXCHANGE.INSTITUTION_MISMATCH': 'The record belongs to another institution than the one announced.',
  'EXCHANGE.INSTITUTION_NOT_LOADED': 'The institution that owns the record is not known here.',
  'EXCHANGE.UNKNOWN_INSTITUTION': 'The institution is not known here; the entry grants nothing.',
  'EXCHANGE.UNKNOWN_FIELD': 'The contract has no such field; it was kept under extra.',
  'EXCHANGE.MIGRATION_STATUS_DROPPED': 'Migration status is not a field; the value was dropped.',
  'EXCHANGE.MIGRATION_STATUS_SAID': 'The text seems to say a migration status; those words were left out.',
  'EXCHANGE.UNKNOWN_PATH': 'The contract has no field at the path that was asked about.',
  'EXCHANGE.ASKED_BUT_ANSWERED': 'A field is said to be unanswered and has a value.',
  'EXCHANGE.DATE_IN_FUTURE': 'The date lies in the future.',
  'EXCHANGE.UPDATED_IN_FUTURE': 'The time of the last change lies more than a day ahead.',
  'EXCHANGE.END_BEFORE_START': 'An end lies before its start.',
  'EXCHANGE.BIRTH_AFTER_LAST_CONTACT': 'The birth lies after the last contact.',
  'EXCHANGE.BIRTH_AFTER_SINCE': 'The birth lies after the beginning of the situation.',
  'EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT': 'The departure lies after the last contact.',
  'EXCHANGE.DATES_OUT_OF_ORDER': 'Two dates stand in an order that is hard to believe.',
  'EXCHANGE.AGE_CONTRADICTS_BIRTH': 'The age and the date of birth contradict each other.',
  'EXCHANGE.FOUND_WITHOUT_DAY':
    'The find has a place and no day: a year or a month, where it is known, finds more.',
  'EXCHANGE.DEATH_CONTRADICTS_INTERVAL': 'The date of death and the post-mortem interval do not overlap.',
  'EXCHANGE.CONTRADICTION': 'Two statements of the record contradict each other.',
  'EXCHANGE.PROFILE_BESIDE_PROFILES': 'A record has either profile or profiles, not both.',
  'EXCHANGE.SAMPLE_CODE_TWICE':
    'A sample code stands twice in one record; the two never count as independent.',
  'EXCHANGE.LOCUS_WRONG_HEADING': 'A locus stands under the heading of another kind of chromosome.',
  'EXCHANGE.LOCUS_TWICE': 'A locus stands twice under different names.',
  'EXCHANGE.LOCUS_LEFT_OUT': 'A locus could not be used and was left out.',
  'EXCHANGE.IMPOSSIBLE_ALLELE': 'The text is no allele.',
  'EXCHANGE.IMPOSSIBLE_MT_RANGE': 'The text is no range of mitochondrial positions.',
  'EXCHANGE.IMPOSSIBLE_MT_VARIANT': 'The text is no mitochondrial variant.',
  'EXCHANGE.MT_VARIANT_OUTSIDE_RANGES': 'A mitochondrial variant lies outside what was read.',
  'EXCHANGE.MT_WRONG_REFERENCE_BASE': 'The reference sequence has another base at this position.',
  'EXCHANGE.MT_VARIANT_TWICE': 'Two mitochondrial variants stand at one position.',
  'EXCHANGE.FAMILY_TWO_IN_ONE_ROLE': 'Two people stand in a biological role that only one can have.',
  'EXCHANGE.FAMILY_SEX_IMPOSSIBLE': 'The sex does not fit the biological role.',
  'EXCHANGE.FAMILY_TWIN_IMPOSSIBLE': 'A monozygotic twin is a full sibling of the same sex.',
  'EXCHANGE.FAMILY_SAME_PARENT_TWICE': 'Father and mother are one person.',
  'EXCHANGE.FAMILY_OWN_ANCESTOR': 'Somebody is their own ancestor.',
} as const;

export type ContractCode = keyof typeof CONTRACT_CODE_MEANINGS;

export const CONTRACT_CODES = Object.keys(CONTRACT_CODE_MEANINGS) as readonly ContractCode[];

/**
 * Finding on a record, which an importer should know. It never holds a value of the record; of the name of a
 * place that was not found it holds the nearest names of the gazetteer.
 */
export interface Finding {
  /**
   * Path of the field: `marks[0].side`; a key that the contract does not know stands as `*`; empty for the
   * record as a whole.
   */
  readonly path: string;
  readonly code: ContractCode;
  /** Vocabulary, range or form that was expected. */
  readonly expected?: string;
}
