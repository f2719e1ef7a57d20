import { profilesOf, type ExchangeRecord, type GeneticProfile } from '../../../../kernel/contract/index.js';
import { sampleAdmissibility, type SampleRule } from '../../../institutions/index.js';

/**
 * Returns a copy of a record without the samples that a rule does not admit; the record itself where it
 * admits all.
 */
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

/** A copy of a record in which nobody is typed. */
export function withoutSamples(record: ExchangeRecord): ExchangeRecord {
  const copy: Record<string, unknown> = { ...record };
  for (const field of ['directProfile', 'profile', 'profiles']) Reflect.deleteProperty(copy, field);
  if (record.recordType === 'report') {
    copy.relatives = record.relatives?.map((relative) => {
      const untyped: Record<string, unknown> = { ...relative };
      Reflect.deleteProperty(untyped, 'profile');
      return untyped;
    });
  }
  return copy as unknown as ExchangeRecord;
}

export const isTyped = (record: ExchangeRecord): boolean => profilesOf(record).length > 0;
