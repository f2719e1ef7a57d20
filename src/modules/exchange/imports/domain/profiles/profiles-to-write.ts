import {
  profilesOf,
  type ExchangeRecord,
  type PlacedProfile,
  type Relative,
  type ReportRecord,
} from '../../../../../kernel/contract/index.js';
import type { SampleToWrite } from '../../../../../kernel/genetics/index.js';
import { permissionsOf, type DecidingConsent } from '../../../../access/consent/index.js';

/** A profile on its way out, with the record that it is of. */
export interface ProfileToWrite {
  readonly sample: SampleToWrite;
  readonly record: ExchangeRecord;
  /** The relative who gave it; undefined where it is of the record's own person. */
  readonly relativeId?: string | undefined;
}

export interface ProfilesToWrite {
  readonly profiles: readonly ProfileToWrite[];
  /** Number of profiles that may not leave because of consents, wishes or a withdrawal. */
  readonly heldBack: number;
}

/**
 * The profiles of a record that may be compared elsewhere. A family's leave only where it grants forensic matching now: each
 * relative's own decision counts, and without one the report's. Who has said that the family is not to be told stays.
 */
export function profilesToWrite(record: ExchangeRecord, isWithdrawn: boolean, now: string): ProfilesToWrite {
  const placed = profilesOf(record).filter(
    ({ profile }) => profile.autosomal || profile.xStr || profile.yStr,
  );
  const free = isWithdrawn ? [] : placed.filter((one) => mayLeave(record, one, now));
  return { profiles: free.map((one) => toWrite(record, one)), heldBack: placed.length - free.length };
}

function mayLeave(record: ExchangeRecord, { relativeId }: PlacedProfile, now: string): boolean {
  if (record.recordType === 'remains') return true;
  if (record.recordType === 'living') return record.wishes?.informFamily !== false;
  const own = record.relatives?.find(({ id }) => id === relativeId)?.consents;
  const entries: readonly DecidingConsent[] = own ?? record.consents ?? [];
  return permissionsOf(entries, record.recordedAt, now).forensic_matching !== undefined;
}

function toWrite(record: ExchangeRecord, { profile, relativeId }: PlacedProfile): ProfileToWrite {
  const { sample, autosomal, xStr, yStr } = profile;
  const loci = { ...(autosomal && { autosomal }), ...(xStr && { xStr }), ...(yStr && { yStr }) };
  const { code, kit, lab } = sample;
  return {
    sample: {
      code,
      loci,
      category: categoryOf(record, relativeId),
      ...(kit && { kit }),
      ...(lab && { lab }),
    },
    record,
    relativeId,
  };
}

function categoryOf(record: ExchangeRecord, relativeId: string | undefined): string {
  if (record.recordType === 'remains') return 'Unidentified Person';
  if (record.recordType === 'living') return 'Other';
  return relativeId === undefined ? 'Missing Person' : categoryOfRelative(record, relativeId);
}

/** Words of CODIS for who gives a reference sample. */
const CATEGORIES: Readonly<Partial<Record<Relative['relationship'], string>>> = {
  mother: 'Biological Mother',
  father: 'Biological Father',
  full_sibling: 'Biological Sibling',
  child: 'Biological Child',
  other_parent: 'Spouse',
};

function categoryOfRelative({ relatives = [] }: ReportRecord, relativeId: string): string {
  const relationship = relatives.find(({ id }) => id === relativeId)?.relationship;
  if (relationship === undefined) return 'Other';
  if (relationship.endsWith('_maternal')) return 'Maternal Relative';
  if (relationship.endsWith('_paternal')) return 'Paternal Relative';
  return CATEGORIES[relationship] ?? 'Other';
}
