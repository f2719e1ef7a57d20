export { canonicalJson, sortedJson } from './canonical-json.js';
export { CONTRACT_CODES, CONTRACT_CODE_MEANINGS, type ContractCode, type Finding } from './codes.js';
export { firstInstant, lastInstant } from './consents/moments.js';
export {
  COMPARING_PURPOSES,
  decidingEntries,
  isNarrower,
  permissionFor,
  permissionsOf,
  reaches,
  type ComparingPurpose,
  type DecidingConsent,
  type Permission,
  type Permissions,
} from './consents/permission.js';
export { COUNTRY_CODES } from './countries.js';
export { fieldExists, type FieldPath } from './field-paths.js';
export { alleleProblem, MAYBE_DROPPED_OUT } from './genetics/alleles.js';
export { AMELOGENIN, LOCI, readLocusName, type LocusHeading, type Locus } from './genetics/loci.js';
export {
  contradictedReference,
  isInMtRange,
  readMtRange,
  readMtVariant,
  type MtRange,
  type MtVariant,
  type MtVariantKind,
} from './genetics/mitochondrial.js';
export type { Infer, NumberRange } from './infer.js';
export { readInstant, type Instant } from './instant.js';
export { parseStrictJson, type StrictJson } from './json/strict-json.js';
export { MAX_CHARACTERS, MAX_CLOCK_LEAD_MS, MAX_DEPTH, MAX_ENTRIES } from './limits.js';
export { LIVING } from './living.js';
export { isMigrationStatusName, MIGRATION_STATUS_NAMES, withoutMigrationStatus } from './migration-status.js';
export { isAfter, liesAhead, partialDateBounds, type DayBounds } from './partial-date.js';
export { isPlaceholder, PLACEHOLDERS } from './placeholders.js';
export { profilesOf, type PlacedProfile } from './profiles.js';
export { rangesOverlap } from './ranges.js';
export type { ReadingContext } from './reading/reading.js';
export { readRecord, type ReadResult } from './read-record.js';
export {
  asList,
  RECORDS,
  RECORD_TYPES,
  type ConsentEntry,
  type Dental,
  type ExchangeRecord,
  type Fingerprints,
  type GeneticProfile,
  type IdentityDocument,
  type LivingRecord,
  type Mark,
  type MedicalItem,
  type MitochondrialHaplotype,
  type Pedigree,
  type PedigreeMember,
  type Person,
  type PersonalEffect,
  type PersonName,
  type Physical,
  type Place,
  type RecordReference,
  type RecordType,
  type Relative,
  type RemainsCustody,
  type RemainsRecord,
  type ReportRecord,
} from './records.js';
export { PHYSICAL } from './body-blocks.js';
export { PLACE } from './common-blocks.js';
export { PERSON } from './person-blocks.js';
export { REMAINS } from './remains.js';
export { REPORT } from './report.js';
export { STATED_AT, STATED_NAME, statedFacts, type StatedFacts } from './stated-facts.js';
export { shownNames, type ShownName } from './shape.js';
export type {
  BooleanShape,
  CountryShape,
  DateOrSpanShape,
  Field,
  FieldClass,
  FieldFacts,
  ShapeFields,
  ListShape,
  LiteralShape,
  MapKeys,
  MapShape,
  NumberShape,
  ObjectShape,
  OneOrListShape,
  Order,
  PartialDateShape,
  RangeShape,
  Shape,
  TextShape,
  Unit,
  VocabularyShape,
} from './shape.js';
export { FDI_TEETH, fdiNumbersOf, permanentTooth } from './teeth.js';
export { UNKNOWN_KEY, type UnknownField } from './unknown-key.js';
export { writeRecord } from './write-record.js';
export { BODY_REGION, BODY_SIDE, BODY_VIEW, MARK_TYPE, MEDICAL_KIND } from './body-vocabularies.js';
export {
  ASKED_ANSWER,
  BUILD,
  COLLECTOR_KIND,
  CONSENT_BASIS,
  CONSENT_DECISION,
  CONSENT_PURPOSE,
  DOCUMENT_TYPE,
  EFFECT_CATEGORY,
  EYE_COLOR,
  FOUND_ON,
  HAIR_COLOR,
  HANDEDNESS,
  NAME_KIND,
  SAMPLE_TYPE,
  SEX,
  STATE,
  TOOTH_CODE,
} from './vocabularies.js';
export {
  BIOLOGICAL,
  COMPLETENESS,
  DISPOSITION,
  FINDING_CONTEXT,
  INTAKE_CHANNEL,
  LINK_REASON,
  MANNER,
  PRESUMPTION_BASIS,
  RELATIONSHIP,
  REMAINS_CONDITION,
  REMAINS_STATUS,
  REPORT_STATUS,
  SAFE_WAY,
  SITUATION,
  TWIN,
  VULNERABILITY,
} from './record-vocabularies.js';
