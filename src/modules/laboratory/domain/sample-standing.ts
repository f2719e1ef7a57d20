import { profilesOf, type ExchangeRecord, type GeneticProfile } from '../../../kernel/contract/index.js';
import { sampleAdmissibility, type AdmissibilityReason, type SampleRule } from '../../mechanisms/index.js';

/** A sample of one side, held against the rule of the institution on the other side. */
export interface SampleStanding {
  readonly side: 'a' | 'b';
  /** The relative whose sample it is; undefined where it is of the record's own person. */
  readonly relative: string | undefined;
  readonly sampleCode: string;
  readonly collectorKind: string | undefined;
  readonly admissible: boolean;
  readonly reason: AdmissibilityReason;
  /** The law, protocol or letter that the rule rests on. */
  readonly source: string | undefined;
}

export function sampleStandings(
  side: 'a' | 'b',
  record: ExchangeRecord,
  rule: SampleRule | null | undefined,
): SampleStanding[] {
  return profilesOf(record).map(({ profile: { sample }, relativeId }) => ({
    ...{ side, relative: relativeId, sampleCode: sample.code, collectorKind: sample.collectorKind },
    ...sampleAdmissibility(rule, sample),
  }));
}

/** A copy of a record without the samples that a rule does not admit. */
export function withoutInadmissible(
  record: ExchangeRecord,
  rule: SampleRule | null | undefined,
): ExchangeRecord {
  const admits = (profile: GeneticProfile | undefined): boolean =>
    profile === undefined || sampleAdmissibility(rule, profile.sample).admissible;
  if (profilesOf(record).every(({ profile }) => admits(profile))) return record;
  const copy: Record<string, unknown> = { ...record };
  if (record.recordType === 'report') {
    if (!admits(record.directProfile)) delete copy.directProfile;
    copy.relatives = record.relatives?.map(({ profile, ...relative }) =>
      profile && admits(profile) ? { ...relative, profile } : relative,
    );
    return copy as unknown as ExchangeRecord;
  }
  if (!admits(record.profile)) delete copy.profile;
  if (record.recordType === 'remains') copy.profiles = record.profiles?.filter(admits);
  return copy as unknown as ExchangeRecord;
}
