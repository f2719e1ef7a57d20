import type { DENTAL, EFFECTS, FINGERPRINTS, MARKS, MEDICAL, PHYSICAL } from './body-blocks.js';
import type { CONSENT, PLACE, RECORD_REFERENCE } from './common-blocks.js';
import type { PROFILE } from './genetic-blocks.js';
import type { Infer } from './infer.js';
import { LIVING } from './living.js';
import type { DOCUMENTS, NAMES, PERSON } from './person-blocks.js';
import { REMAINS } from './remains.js';
import { REPORT } from './report.js';
import type { ObjectShape } from './shape.js';

/** The three records of the contract by their type. */
export const RECORDS = { report: REPORT, remains: REMAINS, living: LIVING } as const satisfies Record<
  string,
  ObjectShape
>;

export type RecordType = keyof typeof RECORDS;
export const RECORD_TYPES: readonly RecordType[] = ['report', 'remains', 'living'];

export type ReportRecord = Infer<typeof REPORT>;
export type RemainsRecord = Infer<typeof REMAINS>;
export type LivingRecord = Infer<typeof LIVING>;
export type ExchangeRecord = ReportRecord | RemainsRecord | LivingRecord;

export type Place = Infer<typeof PLACE>;
export type Person = Infer<typeof PERSON>;
export type PersonName = Infer<typeof NAMES>[number];
export type IdentityDocument = Infer<typeof DOCUMENTS>[number];
export type Physical = Infer<typeof PHYSICAL>;
export type Mark = Infer<typeof MARKS>[number];
export type MedicalItem = Infer<typeof MEDICAL>[number];
export type Dental = Infer<typeof DENTAL>;
export type Fingerprints = Infer<typeof FINGERPRINTS>;
export type PersonalEffect = Infer<typeof EFFECTS>[number];
export type GeneticProfile = Infer<typeof PROFILE>;
export type MitochondrialHaplotype = NonNullable<GeneticProfile['mt']>;
export type ConsentEntry = Infer<typeof CONSENT>;
export type RecordReference = Infer<typeof RECORD_REFERENCE>;
export type Relative = NonNullable<ReportRecord['relatives']>[number];
export type Pedigree = NonNullable<ReportRecord['pedigree']>;
export type PedigreeMember = Pedigree['individuals'][number];
export type RemainsCustody = Exclude<NonNullable<RemainsRecord['custody']>, readonly unknown[]>;

/** Returns a field that holds one entry or a list of them as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
